package nl.raakpunt.directory.search;

import co.elastic.clients.elasticsearch._types.Refresh;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Makes documents on all cores while earlier ones are on their way to Elasticsearch, and sends them in large requests.
 * However much goes through, only a few pages and requests are held. Used by one thread.
 */
final class BulkStream implements AutoCloseable {
    /** One being indexed and one being read by Elasticsearch; more only wait in its queue. */
    private static final int REQUESTS_UNDER_WAY = 2;

    private final BulkWriter bulk;
    private final IndexTargets targets;
    private final long requestSize;
    private final ExecutorService analysis;
    private final ExecutorService network;
    private final int pagesUnderWay;

    private final Deque<Future<List<IndexWrite>>> pages = new ArrayDeque<>();
    private final Deque<Future<?>> requests = new ArrayDeque<>();
    private List<IndexWrite> waiting = new ArrayList<>();
    private long waitingSize;

    BulkStream(BulkWriter bulk, IndexTargets targets, long requestSize, Workers workers) {
        this.bulk = bulk;
        this.targets = targets;
        this.requestSize = requestSize;
        this.analysis = workers.analysis();
        this.network = workers.network();
        this.pagesUnderWay = 1 + workers.cores();
    }

    /** Takes documents that are still to be made; waits when enough are under way. */
    void add(Callable<List<IndexWrite>> page) throws IOException {
        pages.add(analysis.submit(page));
        while (pages.size() > pagesUnderWay
                || (!pages.isEmpty() && pages.getFirst().isDone())) {
            collect(done(pages.removeFirst()));
        }
    }

    /** Sends what is left and makes everything searchable; after this, all of it is in Elasticsearch. */
    void finish() throws IOException {
        while (!pages.isEmpty()) {
            collect(done(pages.removeFirst()));
        }
        if (requests.isEmpty()) {
            // A few changes are one request, that makes them searchable at once.
            bulk.send(targets, taken(), Refresh.True);
            return;
        }
        send();
        while (!requests.isEmpty()) {
            done(requests.removeFirst());
        }
        bulk.refresh(targets);
    }

    /** Lets go of what is still under way after a failure. */
    @Override
    public void close() {
        pages.forEach(page -> page.cancel(true));
        requests.forEach(request -> request.cancel(true));
    }

    private void collect(List<IndexWrite> writes) throws IOException {
        for (IndexWrite write : writes) {
            waiting.add(write);
            waitingSize += write.size();
            if (waitingSize >= requestSize) {
                send();
            }
        }
    }

    private void send() throws IOException {
        while (requests.size() >= REQUESTS_UNDER_WAY) {
            done(requests.removeFirst());
        }
        List<IndexWrite> full = taken();
        requests.add(network.submit(() -> {
            bulk.send(targets, full, Refresh.False);
            return full.size();
        }));
    }

    private List<IndexWrite> taken() {
        List<IndexWrite> all = waiting;
        waiting = new ArrayList<>();
        waitingSize = 0;
        return all;
    }

    private static <T> T done(Future<T> work) throws IOException {
        try {
            return work.get();
        } catch (ExecutionException ex) {
            throw failure(ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while documents were on their way to Elasticsearch", ex);
        }
    }

    private static IOException failure(ExecutionException ex) {
        return switch (ex.getCause()) {
            case IOException io -> io;
            case RuntimeException own -> throw own;
            case null, default -> throw new IllegalStateException("Making documents failed", ex);
        };
    }
}
