package nl.raakpunt.directory.sync;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** Stages who goes with a source that is no longer read. */
@Component
class FarewellTables {

    /** Of a source; not those whom another source is about to take over. */
    private static final String REMAINING = """
            from person p where p.source = ? and p.left_at is null
                and not exists (select from person_claim c where c.person = p.id and c.source = any(?))
            """;

    private final JdbcTemplate jdbc;
    private final StaffDirectories directories;

    FarewellTables(JdbcTemplate jdbc, StaffDirectories directories) {
        this.jdbc = jdbc;
        this.directories = directories;
    }

    /** Somebody who goes. */
    interface Goer {
        void goes(UUID id, String dn, boolean hasLeft, boolean active);
    }

    /** Those who do not count as missing yet; says how many there are. */
    int stageUnmarked(String source) {
        return jdbc.update(
                "insert into absent select p.id, false " + REMAINING + " and p.missing_since is null", source, read());
    }

    /** Those who have been missing since before a moment. */
    void stageLeaving(String source, Instant before) {
        jdbc.update(
                "insert into absent select p.id, true " + REMAINING + " and p.missing_since <= ?",
                source,
                read(),
                Timestamp.from(before));
    }

    void forEachStaged(Goer goer) {
        RowCallbackHandler row = found ->
                goer.goes(found.getObject(1, UUID.class), found.getString(2), found.getBoolean(3), found.getBoolean(4));
        jdbc.query(
                "select p.id, p.dn, a.has_left, p.active from absent a join person p on p.id = a.id order by p.id",
                row);
    }

    /** The teams of the source, once nobody stays behind in it. */
    Set<String> teamsLeftAlone(String source) {
        return Set.copyOf(jdbc.query("""
                select id from team where source = ? and active and entry_id is not null and not exists (
                    select from person p where p.source = team.source and p.left_at is null
                        and not exists (select from absent a where a.id = p.id))
                """, (row, number) -> row.getString(1), source));
    }

    private String[] read() {
        return directories.order().names().toArray(String[]::new);
    }
}
