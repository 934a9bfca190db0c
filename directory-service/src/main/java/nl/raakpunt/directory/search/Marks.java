package nl.raakpunt.directory.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.raakpunt.directory.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the marks of people in the database. */
@Component
class Marks {
    private final JdbcClient jdbc;

    Marks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many are in a bucket, and the sum of their marks. */
    record Bucket(long people, long sum) {}

    /** Of these people, whoever is stored. */
    Map<PersonId, Mark> of(Collection<PersonId> people) {
        Map<PersonId, Mark> marks = HashMap.newHashMap(people.size());
        jdbc.sql("select id, bucket, mark from search_mark where id = any(cast(:ids as uuid[]))")
                .param("ids", people.stream().map(PersonId::toString).toArray(String[]::new))
                .query(row -> {
                    marks.put(id(row), new Mark(row.getInt("bucket"), row.getLong("mark")));
                });
        return marks;
    }

    /** Of all active people, by number of the bucket. */
    Map<Integer, Bucket> buckets() {
        Map<Integer, Bucket> buckets = new HashMap<>();
        jdbc.sql("select bucket, count(*) as people, sum(mark) as total from search_mark where active group by bucket")
                .query(row -> {
                    buckets.put(row.getInt("bucket"), new Bucket(row.getLong("people"), row.getLong("total")));
                });
        return buckets;
    }

    /** Of the active people in these buckets. */
    Map<String, Long> in(Collection<Integer> buckets) {
        Map<String, Long> marks = new HashMap<>();
        jdbc.sql("select id, mark from search_mark where active and bucket = any(:buckets)")
                .param("buckets", buckets.toArray(Integer[]::new))
                .query(row -> {
                    marks.put(id(row).toString(), row.getLong("mark"));
                });
        return marks;
    }

    private static PersonId id(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("id", UUID.class));
    }
}
