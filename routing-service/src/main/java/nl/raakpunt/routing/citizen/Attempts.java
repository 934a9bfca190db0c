package nl.raakpunt.routing.citizen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what somebody may not do too often, in bounded memory. */
public final class Attempts {
    private static final int MAX_ENTRIES = 20_000;

    private record Count(int count, Instant until) {}

    private final int most;
    private final Duration pause;
    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MAX_ENTRIES;
        }
    };

    /**
     * An empty count.
     *
     * @param most  as many are allowed
     * @param pause how long one counts
     */
    public Attempts(int most, Duration pause, Clock clock) {
        this.most = most;
        this.pause = pause;
        this.clock = clock;
    }

    /** Whether it was too often. */
    public synchronized boolean refuses(String who) {
        Count seen = counts.get(who);
        return seen != null && seen.count() >= most && clock.instant().isBefore(seen.until());
    }

    /** Counts one more. */
    public synchronized void count(String who) {
        Instant now = clock.instant();
        counts.merge(
                who,
                new Count(1, now.plus(pause)),
                (old, first) -> now.isBefore(old.until()) ? new Count(old.count() + 1, old.until()) : first);
    }

    /** Starts anew. */
    public synchronized void forget(String who) {
        counts.remove(who);
    }
}
