package nl.raakpunt.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** How long changes take from when they are sent until somebody hears of them. */
final class Arrivals {
    private static final long PAUSE_NANOS = 10_000_000;

    private final Map<UUID, Long> sent = new ConcurrentHashMap<>();
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

    /** A change is about to be sent; one that was not heard of yet keeps its older moment. */
    void sent(UUID person) {
        sent.putIfAbsent(person, System.nanoTime());
    }

    /** A change was refused, so nobody will hear of it. */
    void refused(UUID person) {
        sent.remove(person);
    }

    /** It was heard of now, if it was awaited and sent before this moment. */
    void heard(UUID person, long since) {
        Long moment = sent.get(person);
        if (moment != null && moment <= since && sent.remove(person, moment)) {
            nanos.add(System.nanoTime() - moment);
        }
    }

    /** Comes back when nothing is awaited any more, or after a while. */
    void settle(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!sent.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** What was heard of so far; what is still awaited counts as failed. */
    Figures figures(Duration taken) {
        return new Figures(List.copyOf(nanos), sent.size(), taken);
    }
}
