package nl.raakpunt.directory.sync;

import nl.raakpunt.directory.sync.SyncRun.Cause;
import nl.raakpunt.directory.sync.SyncRun.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a run is asked to do.
 *
 * @param dryRun      whether it stops after planning
 * @param confirmed   the hash of the losses that somebody looked at and wants carried out
 * @param confirmedBy who
 */
record RunOrder(
        Kind kind,
        Cause cause,
        boolean dryRun,
        @Nullable String confirmed,
        @Nullable String confirmedBy) {

    static RunOrder scheduled(Kind kind) {
        return new RunOrder(kind, Cause.SCHEDULE, false, null, null);
    }

    static RunOrder requested(Kind kind, boolean dryRun) {
        return new RunOrder(kind, Cause.REQUEST, dryRun, null, null);
    }

    static RunOrder confirmed(String hash, String by) {
        return new RunOrder(Kind.FULL, Cause.REQUEST, false, hash, by);
    }
}
