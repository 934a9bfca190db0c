package nl.raakpunt.directory.sync;

import nl.raakpunt.directory.sync.SyncRun.Cause;
import nl.raakpunt.directory.sync.SyncRun.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a run is asked to do.
 *
 * @param dryRun      whether it stops after planning
 * @param afterDelta  whether what the source says changed was taken over just before, so that what is found now was missed
 * @param confirmed   the hash of the losses that somebody looked at and wants carried out
 * @param confirmedBy who
 */
record RunOrder(
        Kind kind,
        Cause cause,
        boolean dryRun,
        boolean afterDelta,
        @Nullable String confirmed,
        @Nullable String confirmedBy) {

    static RunOrder scheduled(Kind kind) {
        return because(Cause.SCHEDULE, kind);
    }

    static RunOrder because(Cause cause, Kind kind) {
        return new RunOrder(kind, cause, false, false, null, null);
    }

    /** The reading that tells what reading changes missed. */
    static RunOrder fullAfterDelta() {
        return new RunOrder(Kind.FULL, Cause.SCHEDULE, false, true, null, null);
    }

    static RunOrder requested(Kind kind, boolean dryRun) {
        return new RunOrder(kind, Cause.REQUEST, dryRun, false, null, null);
    }

    static RunOrder confirmed(String hash, String by) {
        return new RunOrder(Kind.FULL, Cause.REQUEST, false, false, hash, by);
    }

    RunOrder as(Kind other) {
        return new RunOrder(other, cause, dryRun, afterDelta, confirmed, confirmedBy);
    }
}
