package nl.raakpunt.directory.sync;

import java.sql.PreparedStatement;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.raakpunt.directory.availability.NamedStandIn;
import nl.raakpunt.directory.mapping.Photo;
import nl.raakpunt.directory.mapping.StaffEntry;
import nl.raakpunt.directory.person.TeamKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Temporary tables with what a run found to be different. Their rows vanish with the run's transaction; the tables stay with
 * their connection, because making them every few seconds would wear out the database's own catalogue.
 */
@Component
class StagingTables {

    private static final String FACT_COLUMNS =
            Arrays.stream(Fact.values()).map(Fact::column).collect(Collectors.joining(", "));

    private final JdbcTemplate jdbc;

    StagingTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the tables where this connection does not have them yet. */
    void create() {
        if (Boolean.TRUE.equals(
                jdbc.queryForObject("select to_regclass('pg_temp.changed_team') is not null", Boolean.class))) {
            return;
        }
        String facts = Arrays.stream(Fact.values())
                .map(fact -> fact.column() + " text not null")
                .collect(Collectors.joining(", "));
        for (String table : List.of(
                "staged (id uuid not null, fingerprint text not null, dn_key text not null, manager_key text, "
                        + "findings text[] not null, " + facts + ")",
                "staged_team_name (person uuid, position int, name_key text, name text)",
                "staged_stand_in (person uuid, position int, login_key text, days text[], first_day date, last_day date)",
                "staged_photo (person uuid, hash text, type text, image bytea)",
                "staged_member (entry_id uuid, dn_key text)",
                "absent (id uuid primary key, has_left boolean not null)",
                "staged_claim (person uuid, dn text, dn_key text, fingerprint text, enabled boolean)",
                "dropped_claim (person uuid)",
                "scope (person uuid primary key)",
                "touched (dn_key text, login_key text, mail_key text)",
                "changed_team (team text primary key)")) {
            jdbc.execute("create temporary table " + table + " on commit delete rows");
        }
    }

    /**
     * Lets the database plan for as many rows as there are. It takes a table of which it knows nothing for one of
     * thousands of rows, and would read everybody for a single change.
     */
    void count() {
        // Only of columns by which rows are looked up: figures of all of them took seconds in a first run.
        jdbc.execute("""
                analyze staged (id, dn_key, manager_key, login, mail), staged_team_name (person, name_key),
                    staged_stand_in (person, login_key), staged_photo (person), staged_member (entry_id, dn_key),
                    staged_claim (person), absent (id)""");
    }

    /** Writes people down; each of them once in a run. */
    void add(Collection<StagedPerson> people) {
        CopyBatch main = new CopyBatch("staged (id, fingerprint, dn_key, manager_key, findings, " + FACT_COLUMNS + ")");
        CopyBatch teams = new CopyBatch("staged_team_name");
        CopyBatch standIns = new CopyBatch("staged_stand_in");
        CopyBatch photos = new CopyBatch("staged_photo");
        for (StagedPerson person : people) {
            StaffEntry entry = person.entry();
            UUID id = person.facts().id();
            main.row(values(person));
            teams(teams, id, entry.teamNames());
            standIns(standIns, id, entry.standIns());
            Photo photo = entry.photo();
            if (photo != null) {
                photos.row(
                        id, photo.hash(), photo.type(), "\\x" + HexFormat.of().formatHex(photo.image()));
            }
        }
        for (CopyBatch batch : List.of(main, teams, standIns, photos)) {
            batch.send(jdbc);
        }
    }

    /** Entries of people whom another source keeps. */
    void addClaims(Collection<StagedPerson> people) {
        CopyBatch batch = new CopyBatch("staged_claim");
        people.forEach(person -> batch.row(
                person.facts().id(),
                person.entry().dn(),
                Dn.of(person.entry().dn()).value(),
                person.fingerprint(),
                person.entry().person().active()));
        batch.send(jdbc);
    }

    /** People whom another source keeps, and who are no longer in the one that is read. */
    void dropClaims(Collection<UUID> people) {
        CopyBatch batch = new CopyBatch("dropped_claim");
        people.forEach(batch::row);
        batch.send(jdbc);
    }

    /** What members of teams are added to; the caller sends it now and then. */
    CopyBatch members() {
        return new CopyBatch("staged_member");
    }

    void send(CopyBatch batch) {
        batch.send(jdbc);
    }

    void removeMembers(UUID teamEntry) {
        remove("staged_member", "entry_id", List.of(teamEntry));
    }

    /** Somebody who was not in a complete reading. */
    void addAbsent(Collection<UUID> missing, Collection<UUID> left) {
        CopyBatch batch = new CopyBatch("absent");
        missing.forEach(id -> batch.row(id, false));
        left.forEach(id -> batch.row(id, true));
        batch.send(jdbc);
    }

    /** What was staged of these people does not count any more. */
    void remove(Collection<UUID> people) {
        for (String table : List.of("staged_team_name", "staged_stand_in", "staged_photo", "staged_claim")) {
            remove(table, "person", people);
        }
        remove("staged", "id", people);
    }

    private void remove(String table, String column, Collection<UUID> ids) {
        jdbc.update(
                "delete from " + table + " where " + column + " = any(?)",
                (PreparedStatement statement) -> statement.setObject(1, ids.toArray(UUID[]::new)));
    }

    private static @Nullable Object[] values(StagedPerson person) {
        StaffEntry entry = person.entry();
        Object[] facts = Arrays.stream(Fact.values()).map(person.facts()::text).toArray();
        @Nullable Object[] values = new @Nullable Object[5 + facts.length];
        values[0] = person.facts().id();
        values[1] = person.fingerprint();
        values[2] = Dn.of(entry.dn()).value();
        values[3] = entry.managerDn() == null ? null : Dn.of(entry.managerDn()).value();
        values[4] = CopyBatch.array(entry.findings());
        System.arraycopy(facts, 0, values, 5, facts.length);
        return values;
    }

    private static void teams(CopyBatch batch, UUID person, List<String> names) {
        int position = 0;
        for (String name : names) {
            String key = TeamKey.of(name);
            if (!key.isEmpty()) {
                batch.row(person, position++, key, name);
            }
        }
    }

    private static void standIns(CopyBatch batch, UUID person, List<NamedStandIn> standIns) {
        int position = 0;
        for (NamedStandIn named : standIns) {
            List<String> days =
                    named.term().days().stream().sorted().map(DayOfWeek::name).toList();
            batch.row(
                    person,
                    position++,
                    TextKeys.login(named.login()),
                    CopyBatch.array(days),
                    named.term().first(),
                    named.term().last());
        }
    }
}
