package nl.raakpunt.routing.desk;

import java.util.List;
import java.util.Optional;
import nl.raakpunt.routing.directory.SyncRun;
import nl.raakpunt.routing.directory.SyncRun.Kind;
import nl.raakpunt.routing.directory.SyncRun.Outcome;

/** Which run waits for somebody to look at it; pure. */
final class HeldRuns {
    private HeldRuns() {}

    /**
     * The run of one staff directory that is held still.
     *
     * @param runs newest first
     */
    static Optional<SyncRun> of(List<SyncRun> runs) {
        boolean changesTaken = false;
        for (SyncRun run : runs) {
            if (run.outcome() == Outcome.HELD) {
                // A full reading stays held while changes are taken over; changes that were held are not, once newer
                // were.
                if (run.kind() == Kind.FULL || !changesTaken) {
                    return Optional.of(run);
                }
            } else if (endedWell(run)) {
                if (run.kind() == Kind.FULL) {
                    return Optional.empty();
                }
                changesTaken = true;
            }
        }
        return Optional.empty();
    }

    private static boolean endedWell(SyncRun run) {
        return switch (run.outcome()) {
            case APPLIED, UNCHANGED, PLANNED -> true;
            case RUNNING, HELD, FAILED, CANCELLED, INTERRUPTED, OTHER -> false;
        };
    }
}
