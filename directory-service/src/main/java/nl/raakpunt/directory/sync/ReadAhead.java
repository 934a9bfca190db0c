package nl.raakpunt.directory.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import nl.raakpunt.directory.source.DirectoryEntry;
import nl.raakpunt.directory.source.EntryKind;
import nl.raakpunt.directory.source.EntrySink;
import nl.raakpunt.directory.source.SourceException;
import org.jspecify.annotations.Nullable;

/**
 * Reads in a thread of its own, so that the server already makes the next page while this one is compared. Entries are
 * handed over in order, in the caller's thread, and only a bounded number of them waits.
 */
final class ReadAhead implements AutoCloseable {

    private static final int BATCH = 200;
    private static final int BATCHES = 8;

    private final BlockingQueue<Batch> waiting = new ArrayBlockingQueue<>(BATCHES);
    private final Thread reader;
    private volatile boolean abandoned;

    private ReadAhead(Source source) {
        reader = Thread.ofPlatform().daemon().name("sync-reader").unstarted(() -> fill(source));
    }

    /** Something that hands over entries. */
    interface Source {
        void readInto(EntrySink sink) throws SourceException;
    }

    /** Begins to read. */
    static ReadAhead of(Source source) {
        ReadAhead ahead = new ReadAhead(source);
        ahead.reader.start();
        return ahead;
    }

    /** @param end how the reading ended, after these entries; {@code null} while it goes on */
    private record Batch(
            List<Consumer<EntrySink>> entries, @Nullable End end) {}

    private record End(@Nullable Throwable problem) {}

    /** Hands everything over, and throws what the reading threw. */
    void into(EntrySink sink) throws SourceException {
        try {
            @Nullable End end = null;
            while (end == null) {
                Batch batch = waiting.take();
                batch.entries().forEach(entry -> entry.accept(sink));
                end = batch.end();
            }
            fail(end.problem());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SourceException("Reading the staff directory was interrupted.", stopped);
        }
    }

    /** Waits until nothing is read any more: the connection must not be closed before. */
    @Override
    public void close() {
        abandoned = true;
        // Lets go of a reader that waits for room.
        waiting.clear();
        join();
    }

    private static void fail(@Nullable Throwable problem) throws SourceException {
        switch (problem) {
            case null -> {}
            case SourceException unreadable -> throw unreadable;
            case RuntimeException fault -> throw fault;
            case Error fault -> throw fault;
            default -> throw new IllegalStateException(problem);
        }
    }

    private void join() {
        boolean interrupted = false;
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    // Whatever ends this thread, the caller must not wait for it for ever.
    private void fill(Source source) {
        Filling filling = new Filling();
        try {
            source.readInto(filling);
            filling.end(null);
        } catch (AbandonedException nobodyListens) {
            // The caller failed, and says why itself.
        } catch (Throwable problem) {
            filling.end(problem);
        }
    }

    private void put(Batch batch) {
        try {
            waiting.put(batch);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AbandonedException();
        }
    }

    private final class Filling implements EntrySink {

        private List<Consumer<EntrySink>> entries = new ArrayList<>(BATCH);

        @Override
        public void entry(EntryKind kind, DirectoryEntry entry) {
            add(sink -> sink.entry(kind, entry));
        }

        @Override
        public void unreadable(EntryKind kind, String dn, @Nullable UUID id, String reason) {
            add(sink -> sink.unreadable(kind, dn, id, reason));
        }

        private void add(Consumer<EntrySink> entry) {
            if (abandoned) {
                throw new AbandonedException();
            }
            entries.add(entry);
            if (entries.size() == BATCH) {
                put(new Batch(entries, null));
                entries = new ArrayList<>(BATCH);
            }
        }

        void end(@Nullable Throwable problem) {
            put(new Batch(entries, new End(problem)));
        }
    }

    /** Nobody takes in what is read any more. */
    private static final class AbandonedException extends RuntimeException {}
}
