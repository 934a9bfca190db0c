package nl.raakpunt.directory.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.raakpunt.directory.quality.Finding.Related;
import nl.raakpunt.directory.quality.Finding.Relation;
import nl.raakpunt.directory.quality.Finding.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds phone numbers that two or more active people have; somebody whose two numbers are one is not two people. */
@Repository
class SharedPhones implements FindingSource {

    private static final String NUMBERS = """
            with numbers as (
                select phone as number, id, display_name from person where active and phone is not null
                union select mobile, id, display_name from person where active and mobile is not null)
            """;

    private final JdbcClient jdbc;

    SharedPhones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Kind, Long> counts(LocalDate today) {
        long count = jdbc.sql(NUMBERS + """
                        select count(*) from (select from numbers group by number having count(*) > 1) shared
                        """).query(Long.class).single();
        return Map.of(Kind.PHONE_SHARED, count);
    }

    @Override
    public List<Finding> page(Kind kind, LocalDate today, String after, int limit) {
        return jdbc.sql(NUMBERS + """
                        select number, count(*) as people,
                               (array_agg(cast(id as text) order by display_name, id))[:shown] as ids,
                               (array_agg(display_name order by display_name, id))[:shown] as names
                        from numbers where number collate "C" > :after
                        group by number having count(*) > 1 order by number collate "C" limit :limit
                        """.replace("[:shown]", "[1 : " + Finding.SHOWN + "]"))
                .param("after", after)
                .param("limit", limit)
                .query(SharedPhones::finding)
                .list();
    }

    private static Finding finding(ResultSet row, int number) throws SQLException {
        String phone = row.getString("number");
        String[] ids = (String[]) row.getArray("ids").getArray();
        String[] names = (String[]) row.getArray("names").getArray();
        List<Related> people = IntStream.range(0, ids.length)
                .mapToObj(i -> new Related(Relation.SHARES_NUMBER, ids[i], names[i]))
                .toList();
        return new Finding(
                phone,
                Kind.PHONE_SHARED,
                new Subject(Subject.Type.PHONE_NUMBER, phone, phone),
                null,
                people,
                row.getInt("people"),
                List.of(),
                Fixer.of(Fixer.Role.IT, "phone"));
    }
}
