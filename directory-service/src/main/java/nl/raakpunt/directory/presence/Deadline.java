package nl.raakpunt.directory.presence;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The moment until which a caller waits for everything together. */
public final class Deadline {

    // The clock of the service may be set for a demo or stand still in a test; patience is always real.
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    /** So long from now. */
    public static Deadline in(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    /** What is known when everything is answered or the time is up; never fails. */
    public <V> LastSaid.Known<V> await(LastSaid.Asked<V> asked) {
        CompletableFuture<LastSaid.Known<V>> all = asked.all();
        try {
            return all.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException late) {
            return asked.soFar();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return asked.soFar();
        }
    }
}
