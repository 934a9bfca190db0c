package nl.raakpunt.directory.availability;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something a source says of a period.
 *
 * @param until      first moment after it; {@code null} when the source does not know
 * @param freshUntil first moment at which it is stale; {@code null} when it never is
 */
record Period(
        Reachability.Source source,
        Claim.Kind kind,
        Instant from,
        @Nullable Instant until,
        @Nullable Instant observedAt,
        @Nullable Instant freshUntil) {

    /** The one that ends last, first; without end before all others. */
    static final Comparator<Period> LAST_TO_END = Comparator.comparing(
                    Period::until, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .reversed();

    static Period of(Claim claim, Freshness freshness) {
        return new Period(
                Reachability.Source.valueOf(claim.source().name()),
                claim.kind(),
                claim.from(),
                claim.until(),
                claim.observedAt(),
                freshness.end(claim));
    }

    static boolean startHidden(Instant from, @Nullable Instant until, Instant at) {
        return until == null && from.plus(OwnAbsence.START_SHOWN).isBefore(at);
    }

    boolean covers(Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }

    boolean isFresh(Instant at) {
        return freshUntil == null || at.isBefore(freshUntil);
    }

    /** What is known to have an end holds until then, however old; without an end it holds as long as it is fresh. */
    boolean holdsAt(Instant at) {
        return covers(at) && (until != null || isFresh(at));
    }

    boolean isLive() {
        return source == Reachability.Source.TELEPHONE || source == Reachability.Source.PRESENCE;
    }
}
