package nl.raakpunt.directory.live;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Supplier;
import nl.raakpunt.directory.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Open streams; each has a small queue of its own, so a slow reader holds nobody up and costs no memory. */
@Component
class ChangeReaders {

    private final LiveSettings settings;
    private final RecentChanges recent;
    private final Set<Reader> readers = new LinkedHashSet<>();
    private boolean open = true;

    ChangeReaders(LiveSettings settings) {
        this.settings = settings;
        this.recent = new RecentChanges(settings.kept());
    }

    /**
     * Changes after a position, and then as they come. Ends after an event that says so when the reader is too slow, and
     * without one when the service stops; a problem when too many are reading.
     */
    Flux<Change> after(@Nullable String position) {
        return Flux.defer(() -> {
            Reader reader = add(position);
            return reader.sink.asFlux().doFinally(ended -> remove(reader));
        });
    }

    synchronized void tell(Set<UUID> people) {
        tellAll(recent.add(people));
    }

    /** Something may have been missed. */
    synchronized void tellToReadAgain() {
        tellAll(recent.startAgain());
    }

    /** Number of open streams. */
    synchronized int size() {
        return readers.size();
    }

    /** A stream has no end of its own, and would hold up a service that stops. */
    synchronized void close() {
        open = false;
        List.copyOf(readers).forEach(reader -> reader.sink.tryEmitComplete());
        readers.clear();
    }

    synchronized void open() {
        open = true;
    }

    private synchronized Reader add(@Nullable String position) {
        if (!open || readers.size() >= settings.readers()) {
            throw Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "No more than " + settings.readers()
                            + " streams can be open; close one, or raise raakpunt.live.readers.");
        }
        Reader reader = new Reader(settings.buffer(), () -> recent.now(Change.Kind.TOO_SLOW));
        List<Change> missed = recent.after(position);
        List<Change> first = missed.size() < settings.buffer() ? missed : List.of(recent.now(Change.Kind.RESET));
        first.forEach(reader::tell);
        readers.add(reader);
        return reader;
    }

    private void tellAll(Change change) {
        new ArrayList<>(readers).stream().filter(reader -> !reader.tell(change)).forEach(readers::remove);
    }

    private synchronized void remove(Reader reader) {
        readers.remove(reader);
    }

    private static final class Reader {
        private final ArrayBlockingQueue<Change> queue;
        private final Sinks.Many<Change> sink;
        private final Supplier<Change> tooSlow;

        Reader(int buffer, Supplier<Change> tooSlow) {
            this.queue = new ArrayBlockingQueue<>(buffer);
            this.sink = Sinks.many().unicast().onBackpressureBuffer(queue);
            this.tooSlow = tooSlow;
        }

        /** False when the stream has ended. */
        boolean tell(Change change) {
            Sinks.EmitResult result = sink.tryEmitNext(change);
            if (result == Sinks.EmitResult.FAIL_OVERFLOW) {
                queue.clear();
                sink.tryEmitNext(tooSlow.get());
                sink.tryEmitComplete();
            }
            return result == Sinks.EmitResult.OK;
        }
    }
}
