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
    private static final String BUCKET = "('x' || left(md5(id::text), 2))::bit(8)::int";

    private final JdbcClient jdbc;

    Marks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many are in a bucket, and the sum of their marks. */
    record Bucket(long people, long sum) {}

    /** Of these people, whoever is stored. */
    Map<PersonId, Mark> of(Collection<PersonId> people) {
        Map<PersonId, Mark> marks = HashMap.newHashMap(people.size());
        jdbc.sql(marks("id = any(cast(:ids as uuid[]))") + "select id, bucket, mark from marks")
                .param("ids", people.stream().map(PersonId::toString).toArray(String[]::new))
                .query(row -> {
                    marks.put(id(row), new Mark(row.getInt("bucket"), row.getLong("mark")));
                });
        return marks;
    }

    /** Of all active people, by number of the bucket. */
    Map<Integer, Bucket> buckets() {
        Map<Integer, Bucket> buckets = new HashMap<>();
        jdbc.sql(marks("active") + "select bucket, count(*) as people, sum(mark) as total from marks group by bucket")
                .query(row -> {
                    buckets.put(row.getInt("bucket"), new Bucket(row.getLong("people"), row.getLong("total")));
                });
        return buckets;
    }

    /** Of the active people in these buckets. */
    Map<String, Long> in(Collection<Integer> buckets) {
        Map<String, Long> marks = new HashMap<>();
        jdbc.sql(marks("active and %s = any(:buckets)".formatted(BUCKET)) + "select id, mark from marks")
                .param("buckets", buckets.toArray(Integer[]::new))
                .query(row -> {
                    marks.put(id(row).toString(), row.getLong("mark"));
                });
        return marks;
    }

    /** Set by set: a look-up of the teams of each person by themselves takes many times as long. */
    private static String marks(String who) {
        return """
            with chosen as materialized (select id, team, change, %1$s as bucket from person where %2$s),
                 marks as (
                     select c.id, c.bucket, ('x' || left(md5(concat_ws(':', c.id, c.change, t.change, m.changes, r.parts)), 8))::bit(32)::bigint as mark
                     from chosen c
                     left join team t on t.id = c.team
                     left join (
                         select m.person, sum(t.change) as changes
                         from team_member m join chosen c on c.id = m.person join team t on t.id = m.team
                         group by m.person) m on m.person = c.id
                     left join (
                         select r.person, string_agg(concat(r.topic, '@', r.area), ',' order by r.topic, r.area) as parts
                         from responsibility r join chosen c on c.id = r.person
                         group by r.person) r on r.person = c.id)
            """.formatted(BUCKET, who);
    }

    private static PersonId id(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("id", UUID.class));
    }
}
