package nl.raakpunt.routing.desk;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import nl.raakpunt.routing.directory.StatesChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Tells open pages whose reachability may be another one, as ids only; the page asks for those it shows. A page that is too slow
 * misses nothing that matters: it is told that it may be anybody.
 */
@Component
class StateNews {
    static final String ANYBODY = "*";

    private static final Duration TOGETHER = Duration.ofMillis(300);
    private static final int MOST = 200;
    /** Pages that all read again at the same moment would wait for each other. */
    private static final Duration SPREAD = Duration.ofSeconds(1);

    private final Sinks.Many<StatesChanged> sink = Sinks.many().multicast().directBestEffort();

    /** Listeners run one after the other, on the thread that reads the stream. */
    @EventListener
    synchronized void tell(StatesChanged changed) {
        Sinks.EmitResult told = sink.tryEmitNext(changed);
        // Without an open page there is nobody to tell, which is no failure.
        if (told != Sinks.EmitResult.FAIL_ZERO_SUBSCRIBER) {
            told.orThrow();
        }
    }

    /** Ids with commas between them, or {@link #ANYBODY}. */
    Flux<String> changes() {
        return sink.asFlux()
                .onBackpressureBuffer(MOST, _ -> {}, BufferOverflowStrategy.DROP_OLDEST)
                .bufferTimeout(MOST, TOGETHER, true)
                .map(StateNews::text)
                .concatMap(told -> told.equals(ANYBODY) ? anybody() : Mono.just(told));
    }

    /** That it may be anybody, at a moment of this page's own. */
    static Mono<String> anybody() {
        long wait = ThreadLocalRandom.current().nextLong(SPREAD.toMillis());
        return Mono.just(ANYBODY).delayElement(Duration.ofMillis(wait));
    }

    private static String text(List<StatesChanged> changes) {
        Set<UUID> people =
                changes.stream().flatMap(changed -> changed.people().stream()).collect(Collectors.toSet());
        boolean anybody = changes.size() == MOST
                || people.size() > MOST
                || changes.stream().anyMatch(changed -> changed.people().isEmpty());
        return anybody ? ANYBODY : people.stream().map(UUID::toString).sorted().collect(Collectors.joining(","));
    }
}
