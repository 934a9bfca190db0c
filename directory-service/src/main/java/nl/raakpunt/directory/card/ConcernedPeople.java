package nl.raakpunt.directory.card;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.directory.availability.StandInChain;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.TeamRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads in one statement whoever a card may have to speak of. */
@Repository
class ConcernedPeople {

    // Somebody a team offers is the first step of the way to a stand-in, as is somebody who was named.
    private static final String WITH_STAND_INS = """
            with recursive asked as (select unnest(cast(:people as uuid[])) as person),
                 chain (person, step) as (
                     (select person, 0 from asked
                      union
                      select t.lead, 1
                      from asked a join person p on p.id = a.person join team t on t.id = p.team
                      where t.lead is not null)
                     union
                     select s.stand_in, c.step + 1
                     from chain c join (
                         select person, stand_in from stand_in
                         union all select person, stand_in from own_stand_in) s on s.person = c.person
                     where c.step < :steps)
            select p.id, p.display_name, p.function, p.team, p.department, p.location, p.room, p.mail, p.phone, p.mobile,
                p.active, p.missing_since, t.name as team_name, t.lead as team_lead, r.team is not null as has_roster
            from (select distinct person from chain) c
                join person p on p.id = c.person
                left join team t on t.id = p.team
                left join duty_roster r on r.team = p.team
            """;

    private final JdbcClient jdbc;

    ConcernedPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * These people, who leads their teams, and everyone named to stand in for any of these, wherever that was said, as far as
     * stand-ins are followed.
     */
    List<CardPerson> of(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(WITH_STAND_INS)
                .param("people", people.stream().map(PersonId::toString).toArray(String[]::new))
                .param("steps", StandInChain.MAX_DEPTH)
                .query(ConcernedPeople::person)
                .list();
    }

    private static CardPerson person(ResultSet row, int number) throws SQLException {
        Timestamp missing = row.getTimestamp("missing_since");
        return new CardPerson(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("display_name"),
                row.getString("function"),
                team(row),
                row.getString("department"),
                row.getString("location"),
                row.getString("room"),
                row.getString("mail"),
                row.getString("phone"),
                row.getString("mobile"),
                row.getBoolean("active"),
                missing == null ? null : missing.toInstant(),
                lead(row),
                row.getBoolean("has_roster"));
    }

    private static @Nullable TeamRef team(ResultSet row) throws SQLException {
        String key = row.getString("team");
        return key == null ? null : new TeamRef(key, row.getString("team_name"));
    }

    private static @Nullable PersonId lead(ResultSet row) throws SQLException {
        UUID lead = row.getObject("team_lead", UUID.class);
        return lead == null ? null : new PersonId(lead);
    }
}
