package nl.raakpunt.directory.topic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.raakpunt.directory.database.RoundTrip;
import nl.raakpunt.directory.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who is responsible for what from PostgreSQL. */
@Repository
public class ResponsibilityRepository {

    private static final String ORDER = " order by topic, role, area nulls last, person";

    private final JdbcClient jdbc;

    ResponsibilityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everyone's part in these topics, for every area. */
    public List<Responsibility> ofTopics(Collection<String> topics) {
        if (topics.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from responsibility where topic = any(:topics)" + ORDER)
                .param("topics", topics.toArray(String[]::new))
                .query(ResponsibilityRepository::responsibility)
                .list();
    }

    /** The same, together with what else is asked on this trip. */
    public Supplier<List<Responsibility>> ofTopics(Collection<String> topics, RoundTrip trip) {
        return topics.isEmpty()
                ? List::of
                : trip.list(
                        "select * from responsibility where topic = any(?)" + ORDER,
                        ResponsibilityRepository::responsibility,
                        (Object) topics.toArray(String[]::new));
    }

    /** Who owns which topic; nobody who left. */
    List<Responsibility> owners() {
        return jdbc.sql("""
                        select r.* from responsibility r join person p on p.id = r.person and p.active
                        where r.role = 'OWNER'""" + ORDER)
                .query(ResponsibilityRepository::responsibility)
                .list();
    }

    /** What these people are responsible for. */
    public List<Responsibility> ofPeople(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from responsibility where person = any(cast(:people as uuid[]))" + ORDER)
                .param("people", people.stream().map(PersonId::toString).toArray(String[]::new))
                .query(ResponsibilityRepository::responsibility)
                .list();
    }

    /** What anybody is responsible for in these areas alone. */
    public List<Responsibility> inAreas(Collection<String> areas) {
        return jdbc.sql("select * from responsibility where area = any(:areas)" + ORDER)
                .param("areas", areas.toArray(String[]::new))
                .query(ResponsibilityRepository::responsibility)
                .list();
    }

    private static Responsibility responsibility(ResultSet row, int number) throws SQLException {
        return new Responsibility(
                row.getString("topic"),
                new PersonId(row.getObject("person", UUID.class)),
                Responsibility.Role.valueOf(row.getString("role")),
                row.getString("area"));
    }
}
