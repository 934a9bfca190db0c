package nl.raakpunt.directory.sync;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.raakpunt.directory.sync.RunProgress.Phase;
import nl.raakpunt.directory.sync.SyncRun.Cause;
import nl.raakpunt.directory.sync.SyncRun.Finding;
import nl.raakpunt.directory.sync.SyncRun.Kind;
import nl.raakpunt.directory.sync.SyncRun.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers what runs did. */
@Repository
class SyncRunRepository {

    private static final int MOST_FINDINGS = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    SyncRunRepository(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Writes down that a run begins; former runs of this source that never ended were interrupted. */
    UUID begin(String source, RunOrder order, long lease, Instant at) {
        interrupt(source, at);
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into sync_run (id, source, kind, cause, dry_run, confirmed_by, started_at, outcome, phase,
                            expected, read, added, changed, gone, lease)
                        values (:id, :source, :kind, :cause, :dryRun, :confirmedBy, :at, 'RUNNING', 'CONNECTING',
                            (select people from sync_state where source = :source), 0, 0, 0, 0, :lease)
                        """)
                .param("id", id)
                .param("source", source)
                .param("kind", order.kind().name())
                .param("cause", order.cause().name())
                .param("dryRun", order.dryRun())
                .param("confirmedBy", order.confirmedBy())
                .param("at", Timestamp.from(at))
                .param("lease", lease)
                .update();
        return id;
    }

    /** To be called by the holder of the source's lease: then nobody else can be running. */
    void interrupt(String source, Instant at) {
        jdbc.sql("""
                        update sync_run set outcome = 'INTERRUPTED', phase = 'DONE', finished_at = :at,
                            reasons = cast(:reasons as jsonb)
                        where source = :source and outcome = 'RUNNING'
                        """)
                .param("at", Timestamp.from(at))
                .param("source", source)
                .param("reasons", RunReasonsJson.write(List.of(RunReason.INTERRUPTED, RunReason.NOTHING_CHANGED)))
                .update();
    }

    /** Notes how far a run is; true when somebody asked it to stop. */
    boolean report(UUID id, RunProgress progress) {
        return jdbc.sql("""
                        update sync_run set phase = :phase, read = :read,
                            reasons = case when cancel_requested then cast(:stopping as jsonb) else '[]' end
                        where id = :id and outcome = 'RUNNING'
                        returning cancel_requested
                        """)
                .param("phase", progress.phase().name())
                .param("read", progress.read())
                .param("stopping", RunReasonsJson.write(List.of(RunReason.STOPPING)))
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** False when the run is over. */
    boolean requestCancel(UUID id) {
        return jdbc.sql("update sync_run set cancel_requested = true where id = ? and outcome = 'RUNNING'")
                        .param(id)
                        .update()
                == 1;
    }

    /** To be called in the transaction that applies, so that what happened and its record are one. */
    void finish(
            UUID id,
            Kind kind,
            @Nullable String server,
            SweepResult result,
            @Nullable Integer missedByDelta,
            Instant at) {
        SyncPlan plan = result.plan();
        jdbc.sql("""
                        update sync_run set finished_at = :at, outcome = :outcome, phase = 'DONE', kind = :kind,
                            read = :read, added = :added, changed = :changed, moved = :moved, returned = :returned,
                            missing = :missing, lost = :lost, gone = :gone, rejected = :rejected, missed_by_delta = :missed,
                            plan_hash = :hash, server = :server, reasons = cast(:reasons as jsonb)
                        where id = :id
                        """)
                .param("at", Timestamp.from(at))
                .param("outcome", result.outcome().name())
                .param("kind", kind.name())
                .param("read", plan.read())
                .param("added", plan.joined() + plan.returned())
                .param("changed", plan.changed())
                .param("moved", plan.moved())
                .param("returned", plan.returned())
                .param("missing", plan.missing())
                .param("lost", plan.lost())
                .param("gone", plan.left() + plan.disabled())
                .param("rejected", result.rejected().size())
                .param("missed", missedByDelta)
                .param("hash", result.planHash())
                .param("server", server)
                .param("reasons", RunReasonsJson.write(result.reasons()))
                .param("id", id)
                .update();
        saveFindings(id, result);
        saveChanges(id, result.changes());
    }

    /** How a run ended that came to nothing. */
    void fail(UUID id, Outcome outcome, List<RunReason> reasons, Instant at) {
        jdbc.sql("""
                        update sync_run set finished_at = :at, outcome = :outcome, phase = 'DONE',
                            reasons = cast(:reasons as jsonb)
                        where id = :id
                        """)
                .param("at", Timestamp.from(at))
                .param("outcome", outcome.name())
                .param("reasons", RunReasonsJson.write(reasons))
                .param("id", id)
                .update();
    }

    /** Adds a reason, and says what was read after all. */
    void remark(UUID id, Kind kind, RunReason reason) {
        jdbc.sql("update sync_run set kind = :kind, reasons = reasons || cast(:reasons as jsonb) where id = :id")
                .param("kind", kind.name())
                .param("reasons", RunReasonsJson.write(List.of(reason)))
                .param("id", id)
                .update();
    }

    /**
     * Keeps the history readable: a run that says the same as the one before it, every few seconds or minutes, is told
     * once.
     */
    SyncRun settle(UUID id) {
        SyncRun run = findById(id).orElseThrow();
        if (run.outcome() == Outcome.UNCHANGED && run.kind() == Kind.DELTA && run.cause() != Cause.REQUEST) {
            forget(id);
        }
        if (run.outcome() == Outcome.HELD && !run.dryRun()) {
            Optional<UUID> same = heldBefore(run);
            if (same.isPresent()) {
                forget(id);
                jdbc.sql("update sync_run set finished_at = :at where id = :id")
                        .param("at", SyncStates.timestamp(run.finishedAt()))
                        .param("id", same.get())
                        .update();
                return findById(same.get()).orElseThrow();
            }
        }
        return run;
    }

    private Optional<UUID> heldBefore(SyncRun run) {
        return jdbc.sql("""
                        select id from (
                            select id, outcome, plan_hash from sync_run
                            where source = :source and id <> :id and not dry_run order by sequence desc limit 1) as last
                        where outcome = 'HELD' and plan_hash = :hash
                        """)
                .param("source", run.source())
                .param("id", run.id())
                .param("hash", run.planHash())
                .query(UUID.class)
                .optional();
    }

    private void forget(UUID id) {
        jdbc.sql("delete from sync_run where id = ?").param(id).update();
    }

    Optional<SyncRun> findById(UUID id) {
        return withFindings(jdbc.sql("select * from sync_run where id = ?")
                        .param(id)
                        .query(SyncRunRepository::run)
                        .list())
                .stream()
                .findFirst();
    }

    /** The latest runs, of one source or of all, newest first. */
    List<SyncRun> latest(@Nullable String source, int limit) {
        return withFindings(jdbc.sql("""
                        select * from sync_run where cast(:source as text) is null or source = :source
                        order by sequence desc limit :limit
                        """)
                .param("source", source)
                .param("limit", limit)
                .query(SyncRunRepository::run)
                .list());
    }

    /** The latest run of a source that ended and was meant. */
    Optional<SyncRun> lastEnded(String source) {
        return jdbc.sql("""
                        select * from sync_run where source = ? and outcome not in ('RUNNING', 'PLANNED') and not dry_run
                        order by sequence desc limit 1
                        """).param(source).query(SyncRunRepository::run).optional();
    }

    /** What a run did with whom, by position. */
    List<PersonChange> changes(UUID run, int after, int limit) {
        return jdbc.sql("""
                        select * from sync_change where run = :run and position > :after order by position limit :limit
                        """)
                .param("run", run)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new PersonChange(
                        row.getObject("person", UUID.class),
                        PersonChange.Kind.valueOf(row.getString("kind")),
                        row.getString("dn"),
                        List.of((String[]) row.getArray("attributes").getArray())))
                .list();
    }

    /** How many people disappeared in the runs that ended since this moment. */
    int goneSince(String source, Instant moment) {
        return Objects.requireNonNull(jdbc.sql("""
                        select coalesce(sum(lost), 0)::int from sync_run
                        where source = :source and outcome = 'APPLIED' and finished_at > :moment and confirmed_by is null
                        """)
                .param("source", source)
                .param("moment", Timestamp.from(moment))
                .query(Integer.class)
                .single());
    }

    /** Forgets runs that finished before this moment, but never the last of a source. */
    void forgetBefore(Instant moment) {
        jdbc.sql("""
                        delete from sync_run r where finished_at < ? and sequence < (
                            select max(sequence) from sync_run l where l.source = r.source)
                        """).param(Timestamp.from(moment)).update();
    }

    private void saveFindings(UUID run, SweepResult result) {
        CopyBatch batch = new CopyBatch("sync_finding (run, position, kind, dn, reason)");
        int position = 0;
        for (Finding finding : firstOf(result.rejected())) {
            batch.row(run, position++, "REJECTED", finding.dn(), finding.reason());
        }
        for (Finding finding : firstOf(result.warnings())) {
            batch.row(run, position++, "WARNING", finding.dn(), finding.reason());
        }
        batch.send(template);
    }

    private void saveChanges(UUID run, List<PersonChange> changes) {
        CopyBatch batch = new CopyBatch("sync_change (run, position, person, kind, dn, attributes)");
        int position = 0;
        for (PersonChange change : changes) {
            batch.row(
                    run, ++position, change.person(), change.kind(), change.dn(), CopyBatch.array(change.attributes()));
        }
        batch.send(template);
    }

    private static List<Finding> firstOf(List<Finding> findings) {
        return findings.subList(0, Math.min(findings.size(), MOST_FINDINGS));
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
        return runs.stream()
                .map(run -> run.with(
                        findings.getOrDefault(run.id() + "REJECTED", List.of()),
                        findings.getOrDefault(run.id() + "WARNING", List.of())))
                .toList();
    }

    private static SyncRun run(ResultSet row, int number) throws SQLException {
        List<RunReason> reasons = RunReasonsJson.read(row.getString("reasons"));
        return new SyncRun(
                row.getObject("id", UUID.class),
                row.getString("source"),
                Kind.valueOf(row.getString("kind")),
                Cause.valueOf(row.getString("cause")),
                row.getBoolean("dry_run"),
                row.getTimestamp("started_at").toInstant(),
                SyncStates.instant(row, "finished_at"),
                Outcome.valueOf(row.getString("outcome")),
                Phase.valueOf(row.getString("phase")),
                row.getObject("expected", Integer.class),
                row.getInt("read"),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("moved"),
                row.getInt("missing"),
                row.getInt("gone"),
                row.getObject("missed_by_delta", Integer.class),
                row.getString("plan_hash"),
                row.getString("confirmed_by"),
                row.getString("server"),
                List.of(),
                List.of(),
                reasons,
                RunReason.say(reasons));
    }
}
