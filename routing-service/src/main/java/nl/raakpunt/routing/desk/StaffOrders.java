package nl.raakpunt.routing.desk;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import nl.raakpunt.routing.directory.Ordered;
import org.springframework.stereotype.Component;

/** Waits for orders that take minutes, so that no page has to; remembers why one came to nothing. */
@Component
class StaffOrders {
    private static final Duration TOLD_FOR = Duration.ofMinutes(5);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final Map<String, Refusal> refusals = new ConcurrentHashMap<>();
    private final Clock clock;

    StaffOrders(Clock clock) {
        this.clock = clock;
    }

    private record Refusal(Instant at, Ordered.Why why) {}

    /** Places an order; false when this staff directory still has one going on from here. */
    boolean place(String source, Supplier<Ordered> call) {
        if (!waiting.add(source)) {
            return false;
        }
        refusals.remove(source);
        threads.execute(() -> {
            try {
                if (call.get() instanceof Ordered.Not not) {
                    refusals.put(source, new Refusal(clock.instant(), not.why()));
                }
            } finally {
                waiting.remove(source);
            }
        });
        return true;
    }

    /** Whether an order is not answered yet. */
    boolean isWaiting(String source) {
        return waiting.contains(source);
    }

    /** Why the last order came to nothing, as long as that is news. */
    Optional<Ordered.Why> refused(String source) {
        return Optional.ofNullable(refusals.get(source))
                .filter(refusal -> refusal.at().plus(TOLD_FOR).isAfter(clock.instant()))
                .map(Refusal::why);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
