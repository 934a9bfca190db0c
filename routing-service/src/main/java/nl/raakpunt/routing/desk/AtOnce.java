package nl.raakpunt.routing.desk;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Starts what a page need not ask one after the other: most of its time is waiting for answers. */
@Component
class AtOnce implements DisposableBean {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** What comes of the work, waited for when it is asked for; a failure is thrown there as it was. */
    <T> Supplier<T> begin(Supplier<T> work) {
        Future<T> begun = threads.submit(work::get);
        return () -> result(begun);
    }

    private static <T> T result(Future<T> begun) {
        try {
            return begun.get();
        } catch (InterruptedException hurry) {
            begun.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while putting a page together", hurry);
        } catch (ExecutionException failed) {
            throw failure(failed);
        }
    }

    private static RuntimeException failure(ExecutionException failed) {
        return switch (failed.getCause()) {
            case RuntimeException own -> own;
            case Error fault -> throw fault;
            case null, default -> new IllegalStateException("A part of a page failed", failed);
        };
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
