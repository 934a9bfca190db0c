package nl.raakpunt.directory.sync;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.raakpunt.directory.sync.SyncRun.Finding;
import nl.raakpunt.directory.sync.SyncRun.Outcome;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of runs in PostgreSQL. */
@Repository
class SyncRunRepository {

    // A directory that is broken from top to bottom must not fill the disk every five minutes.
    private static final int MOST_FINDINGS = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SyncRunRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void save(SyncRun run) {
        jdbc.sql("""
                        insert into sync_run
                            (id, started_at, finished_at, outcome, read, added, changed, gone, detail)
                        values (:id, :started, :finished, :outcome, :read, :added, :changed, :gone, :detail)
                        """)
                .param("id", run.id())
                .param("started", Timestamp.from(run.startedAt()))
                .param("finished", Timestamp.from(run.finishedAt()))
                .param("outcome", run.outcome().name())
                .param("read", run.read())
                .param("added", run.added())
                .param("changed", run.changed())
                .param("gone", run.gone())
                .param("detail", run.detail())
                .update();
        saveFindings(run.id(), "REJECTED", 0, run.rejected());
        saveFindings(run.id(), "WARNING", MOST_FINDINGS, run.warnings());
    }

    Optional<SyncRun> findById(UUID id) {
        return withFindings(jdbc.sql("select * from sync_run where id = ?")
                        .param(id)
                        .query(SyncRunRepository::run)
                        .list())
                .stream()
                .findFirst();
    }

    /** The latest runs, newest first. */
    List<SyncRun> latest(int limit) {
        return withFindings(jdbc.sql("select * from sync_run order by sequence desc limit ?")
                .param(limit)
                .query(SyncRunRepository::run)
                .list());
    }

    /** When a complete reading was last taken over or found to be the same. */
    Optional<Instant> lastComplete() {
        return jdbc.sql("""
                        select finished_at from sync_run where outcome in ('APPLIED', 'UNCHANGED')
                        order by sequence desc limit 1
                        """)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Forgets runs that finished before this moment, but never the last complete one. */
    void forgetBefore(Instant moment) {
        jdbc.sql("""
                        delete from sync_run where finished_at < ? and sequence < (
                            select coalesce(max(sequence), 0) from sync_run where outcome in ('APPLIED', 'UNCHANGED'))
                        """).param(Timestamp.from(moment)).update();
    }

    private void saveFindings(UUID run, String kind, int firstPosition, List<Finding> findings) {
        List<Object[]> rows = new ArrayList<>();
        for (Finding finding : findings.subList(0, Math.min(findings.size(), MOST_FINDINGS))) {
            rows.add(new Object[] {run, firstPosition + rows.size(), kind, finding.dn(), finding.reason()});
        }
        batches.batchUpdate("insert into sync_finding (run, position, kind, dn, reason) values (?, ?, ?, ?, ?)", rows);
    }

    private List<SyncRun> withFindings(List<SyncRun> runs) {
        if (runs.isEmpty()) {
            return runs;
        }
        String[] ids = runs.stream().map(run -> run.id().toString()).toArray(String[]::new);
        Map<String, List<Finding>> findings = jdbc
                .sql("select * from sync_finding where run = any(cast(? as uuid[])) order by run, position")
                .param(ids)
                .query((row, number) -> Map.entry(
                        row.getString("run") + row.getString("kind"),
                        new Finding(row.getString("dn"), row.getString("reason"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return runs.stream().map(run -> with(run, findings)).toList();
    }

    private static SyncRun with(SyncRun run, Map<String, List<Finding>> findings) {
        return new SyncRun(
                run.id(),
                run.startedAt(),
                run.finishedAt(),
                run.outcome(),
                run.read(),
                run.added(),
                run.changed(),
                run.gone(),
                findings.getOrDefault(run.id() + "REJECTED", List.of()),
                findings.getOrDefault(run.id() + "WARNING", List.of()),
                run.detail());
    }

    private static SyncRun run(ResultSet row, int number) throws SQLException {
        return new SyncRun(
                row.getObject("id", UUID.class),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("finished_at").toInstant(),
                Outcome.valueOf(row.getString("outcome")),
                row.getInt("read"),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("gone"),
                List.of(),
                List.of(),
                row.getString("detail"));
    }
}
