package nl.raakpunt.directory.availability;

import java.time.Instant;
import nl.raakpunt.directory.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of one person for a period; never why. A pure function weighs the claims of all sources.
 *
 * @param from       first moment for which it is said
 * @param until      first moment for which it is no longer said; {@code null} when the source does not know
 * @param observedAt when the source said so; what is said loses its worth with age, each kind at its own pace
 */
public record Claim(
        PersonId person,
        Source source,
        Kind kind,
        Instant from,
        @Nullable Instant until,
        Instant observedAt) {

    public Claim {
        if (until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("What is said must end after it begins: " + from + "/" + until);
        }
    }

    /** True when something is said of this moment. */
    public boolean covers(Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }

    /** True when it tells of an absence without end that began so long ago that the person may have forgotten it. */
    public boolean probablyForgotten(Instant at) {
        return kind == Kind.ABSENT
                && until == null
                && from.plus(OwnAbsence.PROBABLY_FORGOTTEN).isBefore(at);
    }

    /** True when others may no longer see since when. */
    public boolean startHidden(Instant at) {
        return Period.startHidden(from, until, at);
    }

    /** Who says it. */
    public enum Source {
        /** The person, at the desk or by chat. */
        OWN_ENTRY,
        /** The team lead, for the person. */
        TEAM_LEAD_ENTRY,
        TELEPHONE,
        /** Presence in Microsoft Teams or a program like it. */
        PRESENCE,
        /** Automatic replies, or a whole day marked as out of office. */
        OUT_OF_OFFICE,
        CALENDAR,
        /** Working hours kept in the calendar, VAVAILABILITY (RFC 7953) for example. */
        WORKING_HOURS
    }

    /** What is said. */
    public enum Kind {
        /** Free now. */
        AVAILABLE,
        IN_CALL,
        BUSY,
        DO_NOT_DISTURB,
        /** Not at the screen; never taken for absent. */
        AWAY_FROM_SCREEN,
        /** Signed out; never taken for absent. */
        OFFLINE,
        /** An appointment in the calendar. */
        OCCUPIED,
        /** Not there in this period. */
        ABSENT,
        /** At work in this period; somebody of whom a source says this works only then. */
        WORKING
    }
}
