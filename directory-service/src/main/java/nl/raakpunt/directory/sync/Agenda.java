package nl.raakpunt.directory.sync;

import java.time.Duration;
import java.time.Instant;
import nl.raakpunt.directory.sync.SyncRun.Kind;
import nl.raakpunt.directory.sync.SyncRun.Outcome;
import nl.raakpunt.directory.sync.SyncSettings.Cadence;
import org.jspecify.annotations.Nullable;

/** When a source is read next, and how; pure. A full reading is the truth, everything else only makes it faster. */
final class Agenda {

    private Agenda() {}

    /** What to do when. */
    record Step(Kind kind, Instant at) {}

    /**
     * The next reading.
     *
     * @param last     how the last run ended; {@code null} when there was none
     * @param failures how many runs in a row came to nothing
     * @param now      when this is asked; something that was due before is due now
     */
    static Step next(SyncState state, @Nullable Outcome last, int failures, SyncSettings settings, Instant now) {
        if (failures > 0) {
            return new Step(Kind.FULL, now.plus(pause(failures, settings)));
        }
        Instant lastFull = state.lastFullAt();
        if (lastFull == null) {
            return new Step(Kind.FULL, now);
        }
        Cadence cadence = settings.cadence();
        if (last == Outcome.HELD) {
            return new Step(Kind.FULL, now.plus(cadence.full()));
        }
        boolean large = state.people() > cadence.large();
        Step next = new Step(Kind.FULL, lastFull.plus(large ? cadence.fullLarge() : cadence.full()));
        Instant lastIds = state.lastIdsAt();
        if (large && lastIds != null) {
            next = earlier(next, new Step(Kind.IDS, lastIds.plus(cadence.ids())), now);
        }
        Instant observed = state.observedAt();
        if (state.watermark() != null && observed != null) {
            next = earlier(next, new Step(Kind.DELTA, observed.plus(cadence.delta())), now);
        }
        return next;
    }

    /** The pause doubles with every failure, up to the time between two readings. */
    static Duration pause(int failures, SyncSettings settings) {
        Duration longest = settings.cadence().full();
        Duration pause = settings.retry().multipliedBy(1L << Math.min(failures - 1, 20));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }

    /** What tells more goes first when both are due. */
    private static Step earlier(Step fuller, Step quicker, Instant now) {
        boolean fullerIsDue = !fuller.at().isAfter(now);
        return fullerIsDue || !quicker.at().isBefore(fuller.at()) ? fuller : quicker;
    }
}
