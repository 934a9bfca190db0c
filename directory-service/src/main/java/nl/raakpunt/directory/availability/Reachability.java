package nl.raakpunt.directory.availability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person can be reached at one instant, with where that comes from.
 *
 * @param until      end of the state, when known: reachable until, busy until
 * @param backAt     when the person can be reached again, when known
 * @param reason     why, as a code for public words; never why somebody is absent
 * @param source     which source said so
 * @param observedAt when that source was last read
 */
public record Reachability(
        State state,
        @Nullable Instant until,
        @Nullable Instant backAt,
        Reason reason,
        Source source,
        @Nullable Instant observedAt) {

    /** One plain state. */
    public enum State {
        REACHABLE,
        BUSY,
        BACK,
        AWAY,
        UNKNOWN
    }

    /** Public reason; deliberately without any class of absence. */
    public enum Reason {
        WITHIN_WORKING_HOURS,
        OUTSIDE_WORKING_HOURS,
        NOT_A_WORKING_DAY,
        PUBLIC_HOLIDAY,
        ABSENT,
        NO_WORKING_PATTERN,
        /** The staff directory no longer has the person, and it is not yet sure that they left. */
        NOT_IN_DIRECTORY,
        INACTIVE
    }

    /** Where the state comes from. */
    public enum Source {
        STAFF_DIRECTORY,
        HOLIDAY_CALENDAR,
        NONE
    }
}
