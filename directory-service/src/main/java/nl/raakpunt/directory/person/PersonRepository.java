package nl.raakpunt.directory.person;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.raakpunt.directory.database.RoundTrip;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads people and teams from PostgreSQL, the source of truth. */
@Repository
public class PersonRepository {

    /** The teams of all chosen people at once: a look-up for each person by themselves takes many times as long. */
    private static final String SELECT = """
            with chosen as materialized (select p.* from person p where %s),
                 teams as (
                     select pt.person, array_agg(mt.id order by pt.position) as member_team_ids,
                         array_agg(mt.name order by pt.position) as member_team_names
                     from chosen c join team_member pt on pt.person = c.id join team mt on mt.id = pt.team
                     group by pt.person)
            select c.*, t.name as team_name, m.member_team_ids, m.member_team_names
            from chosen c left join team t on t.id = c.team left join teams m on m.person = c.id
            order by c.id
            """;

    private final JdbcClient jdbc;

    PersonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person with this identity, inactive ones included. */
    public Optional<Person> findById(PersonId id) {
        return findByIds(List.of(id)).stream().findFirst();
    }

    /** The people with these identities, inactive ones included, in no particular order. */
    public List<Person> findByIds(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT.formatted("p.id = any(cast(:ids as uuid[]))"))
                .param("ids", ids.stream().map(PersonId::toString).toArray(String[]::new))
                .query(PersonRows::person)
                .list();
    }

    /** Hands over everyone, inactive ones included, in batches ordered by id, so that no reader holds all in memory. */
    public void findAll(int batchSize, Consumer<List<Person>> batch) {
        UUID after = new UUID(0, 0);
        List<Person> people = page(after, batchSize);
        while (!people.isEmpty()) {
            batch.accept(people);
            after = people.getLast().id().value();
            people = page(after, batchSize);
        }
    }

    /** People by sign-in name or mail address, in lower case; several may answer to one name. */
    public List<Person> findByLoginOrMail(Collection<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT.formatted("lower(p.login) = any(:names) or lower(p.mail) = any(:names)"))
                .param("names", names.toArray(String[]::new))
                .query(PersonRows::person)
                .list();
    }

    /** The active people in these teams, in no particular order. */
    public List<Person> findByTeams(Collection<String> teams) {
        if (teams.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT.formatted("p.active and (p.team = any(:teams)"
                        + " or p.id in (select person from team_member where team = any(:teams)))"))
                .param("teams", teams.toArray(String[]::new))
                .query(PersonRows::person)
                .list();
    }

    /** The active people of whom this is their own team, by name. */
    public List<PersonId> atWorkIn(TeamRef team) {
        return jdbc.sql("select id from person where team = :team and active order by display_name, id")
                .param("team", team.id())
                .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Every team in use. */
    public List<Team> teams() {
        return jdbc.sql("select * from team where active order by id")
                .query(PersonRows::team)
                .list();
    }

    /** The teams with these keys, former ones included, in no particular order. */
    public List<Team> teamsByIds(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from team where id = any(:ids)")
                .param("ids", ids.toArray(String[]::new))
                .query(PersonRows::team)
                .list();
    }

    /** The same, together with what else is asked on this trip. */
    public Supplier<List<Team>> teamsByIds(Collection<String> ids, RoundTrip trip) {
        return ids.isEmpty()
                ? List::of
                : trip.list(
                        "select * from team where id = any(?)", PersonRows::team, (Object) ids.toArray(String[]::new));
    }

    private List<Person> page(UUID after, int size) {
        return jdbc.sql(SELECT.formatted("p.id > :after order by p.id limit :size"))
                .param("after", after)
                .param("size", size)
                .query(PersonRows::person)
                .list();
    }
}
