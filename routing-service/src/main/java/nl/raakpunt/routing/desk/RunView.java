package nl.raakpunt.routing.desk;

import java.time.Duration;
import java.util.List;
import nl.raakpunt.routing.directory.SyncRun;
import nl.raakpunt.routing.directory.SyncRun.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * One run, ready to show.
 *
 * @param kind     what was read, and whether it was only a trial
 * @param tone     how the outcome looks
 * @param lasted   how long it took, or {@code null} as long as it goes on
 * @param planHash what to confirm, when it is held
 */
public record RunView(
        String id,
        String source,
        String when,
        String kind,
        String outcome,
        String tone,
        boolean running,
        boolean held,
        int added,
        int changed,
        int moved,
        int missing,
        int gone,
        @Nullable Integer missedByDelta,
        @Nullable String lasted,
        @Nullable String planHash,
        List<RunDetail> detail,
        List<SyncRun.Remark> rejected,
        List<SyncRun.Remark> warnings) {

    static RunView of(SyncRun run, Words words) {
        String kind = words.say("run.kind." + run.kind());
        return new RunView(
                run.id().toString(),
                run.source(),
                words.moment(run.startedAt()),
                run.dryRun() ? words.say("run.trial", kind) : kind,
                words.say("run.outcome." + run.outcome()),
                tone(run.outcome()),
                run.outcome() == Outcome.RUNNING,
                run.outcome() == Outcome.HELD && run.planHash() != null,
                run.added(),
                run.changed(),
                run.moved(),
                run.missing(),
                run.gone(),
                run.missedByDelta(),
                run.finishedAt() == null ? null : words.lasting(Duration.between(run.startedAt(), run.finishedAt())),
                run.planHash(),
                RunDetail.of(run, words),
                run.rejected(),
                run.warnings());
    }

    private static String tone(Outcome outcome) {
        return switch (outcome) {
            case APPLIED, UNCHANGED -> "safe";
            case HELD, INTERRUPTED -> "warning";
            case FAILED -> "danger";
            case RUNNING, PLANNED, CANCELLED, OTHER -> "neutral";
        };
    }
}
