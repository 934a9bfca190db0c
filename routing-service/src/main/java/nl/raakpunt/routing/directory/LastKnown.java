package nl.raakpunt.routing.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps the last good answer: fresh ones save a call, old ones help out when there is no other. */
final class LastKnown<T> {

    private final AtomicReference<Reply.@Nullable Found<T>> kept = new AtomicReference<>();
    private final Duration freshFor;
    private final Clock clock;

    LastKnown(Duration freshFor, Clock clock) {
        this.freshFor = freshFor;
        this.clock = clock;
    }

    Reply<T> get(Supplier<Reply<T>> ask) {
        Reply.Found<T> copy = kept.get();
        if (copy != null && copy.readAt().plus(freshFor).isAfter(clock.instant())) {
            return copy;
        }
        return refresh(ask);
    }

    Reply<T> refresh(Supplier<Reply<T>> ask) {
        Reply<T> answer = ask.get();
        if (answer instanceof Reply.Found<T> found) {
            kept.set(isNothingYet(found.value()) ? null : found);
            return found;
        }
        Reply.Found<T> copy = kept.get();
        return copy == null ? answer : stale(copy);
    }

    /** An empty list is asked for again each time: it is being filled, and nobody should wait for it longer than that takes. */
    private static boolean isNothingYet(Object value) {
        return value instanceof Collection<?> list && list.isEmpty();
    }

    private static <T> Reply<T> stale(Reply.Found<T> copy) {
        Instant readAt = copy.readAt();
        return new Reply.Found<>(copy.value(), readAt, true);
    }
}
