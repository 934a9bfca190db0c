package nl.raakpunt.routing.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses that double with every failure, with jitter so that instances do not retry in step. */
record Backoff(Duration first, Duration longest) {

    /** Pause after the given failure (from 1): between half and all of the doubled pause. */
    Duration after(int failure, RandomGenerator random) {
        long doubled = first.toMillis() << Math.clamp(failure - 1L, 0, 20);
        long pause = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(pause / 2 + random.nextLong(pause / 2 + 1));
    }
}
