package nl.raakpunt.directory.availability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody works at one moment.
 *
 * @param works   {@code null} when that is not known
 * @param reason  in public words
 * @param assumed true when the organisation's usual hours were taken for the person's
 * @param until   no later than the first moment at which this may be otherwise
 */
record Work(
        @Nullable Boolean works,
        Reachability.Reason reason,
        Reachability.Source source,
        @Nullable Instant observedAt,
        boolean assumed,
        Instant until) {

    boolean yes() {
        return Boolean.TRUE.equals(works);
    }

    boolean no() {
        return Boolean.FALSE.equals(works);
    }

    Work until(Instant earlier) {
        return new Work(works, reason, source, observedAt, assumed, earlier.isBefore(until) ? earlier : until);
    }
}
