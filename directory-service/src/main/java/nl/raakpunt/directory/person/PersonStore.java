package nl.raakpunt.directory.person;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes people and teams as the source directory has them; only the sync calls it. */
@Component
public class PersonStore {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;

    PersonStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Everyone ever seen, with the fingerprint of the last version. */
    public List<KnownPerson> known() {
        return jdbc.query(
                "select id, dn, fingerprint, active from person",
                (row, number) -> new KnownPerson(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("dn"),
                        row.getString("fingerprint"),
                        row.getBoolean("active")));
    }

    /** Adds these people or replaces what is stored of them. */
    public void save(Collection<SourcedPerson> people, Instant at) {
        jdbc.batchUpdate("""
                insert into person (id, dn, fingerprint, changed_at, login, given_name, name_prefix, family_name,
                    display_name, function, team, department, mail, phone, mobile, location, room, manager, skills,
                    description, active)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set dn = excluded.dn, fingerprint = excluded.fingerprint,
                    changed_at = excluded.changed_at, login = excluded.login, given_name = excluded.given_name,
                    name_prefix = excluded.name_prefix, family_name = excluded.family_name,
                    display_name = excluded.display_name, function = excluded.function, team = excluded.team,
                    department = excluded.department, mail = excluded.mail, phone = excluded.phone,
                    mobile = excluded.mobile, location = excluded.location, room = excluded.room,
                    manager = excluded.manager, skills = excluded.skills, description = excluded.description,
                    active = excluded.active
                """, people, BATCH, (row, person) -> bind(row, person, at));
    }

    /** Keeps these people for history but takes them out of use. */
    public void deactivate(Collection<PersonId> people, Instant at) {
        jdbc.batchUpdate(
                "update person set active = false, fingerprint = '', changed_at = ? where id = ?",
                people,
                BATCH,
                (row, id) -> {
                    row.setTimestamp(1, Timestamp.from(at));
                    row.setObject(2, id.value());
                });
    }

    /** Adds these teams or replaces what is stored of them. */
    public void saveTeams(Collection<Team> teams) {
        jdbc.batchUpdate("""
                insert into team (id, name, department, lead, active) values (?, ?, ?, ?, true)
                on conflict (id) do update
                set name = excluded.name, department = excluded.department, lead = excluded.lead, active = true
                """, teams, BATCH, (row, team) -> {
            row.setString(1, team.ref().id());
            row.setString(2, team.ref().name());
            row.setString(3, team.department());
            row.setObject(4, uuid(team.lead()));
        });
    }

    /** Takes these teams out of use; former colleagues keep theirs. */
    public void deactivateTeams(Collection<String> teams) {
        jdbc.batchUpdate(
                "update team set active = false, lead = null where id = ?",
                teams,
                BATCH,
                (row, team) -> row.setString(1, team));
    }

    private static void bind(PreparedStatement row, SourcedPerson sourced, Instant at) throws SQLException {
        Person person = sourced.person();
        row.setObject(1, person.id().value());
        row.setString(2, sourced.dn());
        row.setString(3, sourced.fingerprint());
        row.setTimestamp(4, Timestamp.from(at));
        row.setString(5, person.login());
        row.setString(6, person.name().given());
        row.setString(7, person.name().prefix());
        row.setString(8, person.name().family());
        row.setString(9, person.name().display());
        row.setString(10, person.function());
        row.setString(11, person.team() == null ? null : person.team().id());
        row.setString(12, person.department());
        row.setString(13, person.mail());
        row.setString(14, person.phone());
        row.setString(15, person.mobile());
        row.setString(16, person.location());
        row.setString(17, person.room());
        row.setObject(18, uuid(person.manager()));
        row.setArray(
                19, row.getConnection().createArrayOf("text", person.skills().toArray()));
        row.setString(20, person.description());
        row.setBoolean(21, person.active());
    }

    private static @Nullable UUID uuid(@Nullable PersonId id) {
        return id == null ? null : id.value();
    }
}
