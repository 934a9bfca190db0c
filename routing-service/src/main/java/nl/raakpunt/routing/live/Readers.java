package nl.raakpunt.routing.live;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Open pages by person; each has a small queue of its own, so a slow one holds nobody up and costs no memory. */
@Component
class Readers implements LiveChanges {

    private static final LiveChange.Resync RESYNC = new LiveChange.Resync();

    private final Map<UUID, Set<Reader>> readers = new ConcurrentHashMap<>();
    private final int buffer;

    Readers(LiveSettings settings) {
        this.buffer = settings.buffer();
    }

    @Override
    public Flux<LiveChange> of(UUID person) {
        return Flux.defer(() -> {
            Reader reader = new Reader(buffer);
            readers.compute(person, (_, open) -> {
                Set<Reader> all = open == null ? ConcurrentHashMap.newKeySet() : open;
                all.add(reader);
                return all;
            });
            return reader.sink.asFlux().doFinally(_ -> remove(person, reader));
        });
    }

    void tell(UUID person, LiveChange change) {
        readers.getOrDefault(person, Set.of()).forEach(reader -> reader.tell(change));
    }

    void tellAllToResync() {
        readers.values().forEach(open -> open.forEach(reader -> reader.tell(RESYNC)));
    }

    /** Number of open pages. */
    int size() {
        return readers.values().stream().mapToInt(Set::size).sum();
    }

    private void remove(UUID person, Reader reader) {
        readers.computeIfPresent(person, (_, open) -> {
            open.remove(reader);
            return open.isEmpty() ? null : open;
        });
    }

    private static final class Reader {
        private final ArrayBlockingQueue<LiveChange> queue;
        private final Sinks.Many<LiveChange> sink;

        Reader(int buffer) {
            queue = new ArrayBlockingQueue<>(buffer);
            sink = Sinks.many().unicast().onBackpressureBuffer(queue);
        }

        /** Only the listening thread calls this, so it never runs twice at once. */
        void tell(LiveChange change) {
            if (sink.tryEmitNext(change) == Sinks.EmitResult.FAIL_OVERFLOW) {
                queue.clear();
                sink.tryEmitNext(RESYNC);
            }
        }
    }
}
