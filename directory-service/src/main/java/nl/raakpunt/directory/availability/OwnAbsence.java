package nl.raakpunt.directory.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A period in which a person is not there, entered by themselves or by the team lead; why is never known here.
 *
 * @param id         chosen by whoever enters it, so that entering it twice is entering it once
 * @param until      first moment after it; {@code null} when the end is not known
 * @param enteredAt  when it was entered
 * @param byTeamLead true when the team lead entered it
 */
public record OwnAbsence(UUID id, Instant from, @Nullable Instant until, Instant enteredAt, boolean byTeamLead) {

    /** An absence without end that began longer ago than this is probably forgotten. */
    static final Duration PROBABLY_FORGOTTEN = Duration.ofDays(14);

    /** A start longer ago than this is not shown to others: a long absence suggests illness. */
    static final Duration START_SHOWN = Duration.ofDays(5);

    public OwnAbsence {
        if (until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("An absence must end after it begins: " + from + "/" + until);
        }
    }

    /** True when it has no end and began so long ago that the person may have forgotten it. */
    public boolean probablyForgotten(Instant at) {
        return until == null && from.plus(PROBABLY_FORGOTTEN).isBefore(at);
    }

    /** True when others may no longer see since when. */
    public boolean startHidden(Instant at) {
        return Period.startHidden(from, until, at);
    }
}
