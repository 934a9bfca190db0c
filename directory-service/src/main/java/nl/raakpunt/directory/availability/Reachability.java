package nl.raakpunt.directory.availability;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person can be reached at one instant, with where that comes from.
 *
 * @param until        end of the state, when known: reachable until, busy until, away until
 * @param backAt       when the person can be reached again, when known
 * @param reason       why, as a code for public words; never why somebody is absent
 * @param source       which source said so
 * @param observedAt   when that source was last read or told; {@code null} when that is not known or would tell since when
 *                     somebody has been away for long
 * @param mayInterrupt whether somebody who is busy may be disturbed for something that cannot wait
 * @param channels     ways that suit the state, the best first; none means: ask the stand-in
 * @param line         what the person chose to say to colleagues, at most 140 characters
 * @param assumed      true when the working hours are those of the organisation because the person's own are not known
 * @param missing      in public words, what is not known because a source does not answer
 * @param holdsUntil   by the clock alone nothing of this changes before this moment: something begins, ends or grows too old
 *                     then; {@code null} when it never does
 */
public record Reachability(
        State state,
        @Nullable Instant until,
        @Nullable Instant backAt,
        Reason reason,
        Source source,
        @Nullable Instant observedAt,
        boolean mayInterrupt,
        List<Channel> channels,
        @Nullable String line,
        boolean assumed,
        List<String> missing,
        @Nullable Instant holdsUntil) {

    public Reachability {
        channels = List.copyOf(channels);
        missing = List.copyOf(missing);
    }

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
        /** The organisation is closed that day. */
        CLOSING_DAY,
        ABSENT,
        /** Reported absent, and yet seen online. */
        ABSENT_BUT_ONLINE,
        /** Reported absent without an end, by a source that has been silent since. */
        ABSENCE_NOT_CONFIRMED,
        /** What the person, or the team lead for them, entered. */
        OWN_STATEMENT,
        /** Seen available just now. */
        ONLINE,
        IN_CALL,
        /** Shown as busy by a telephone or presence system. */
        BUSY_ONLINE,
        DO_NOT_DISTURB,
        /** An appointment in the calendar. */
        APPOINTMENT,
        /** Within the organisation's usual hours; the person's own are not known. */
        ASSUMED_WORKING_HOURS,
        NO_WORKING_PATTERN,
        /** The staff directory no longer has the person, and it is not yet sure that they left. */
        NOT_IN_DIRECTORY,
        INACTIVE
    }

    /** Where the state comes from. */
    public enum Source {
        STAFF_DIRECTORY,
        HOLIDAY_CALENDAR,
        /** The person, at the desk or by chat. */
        OWN_ENTRY,
        /** The team lead, for the person. */
        TEAM_LEAD_ENTRY,
        TELEPHONE,
        PRESENCE,
        OUT_OF_OFFICE,
        CALENDAR,
        WORKING_HOURS,
        /** The organisation's usual hours. */
        ORGANISATION,
        NONE
    }

    /** A way to reach somebody. */
    public enum Channel {
        PHONE,
        CHAT,
        MAIL
    }
}
