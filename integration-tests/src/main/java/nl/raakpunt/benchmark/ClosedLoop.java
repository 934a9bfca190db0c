package nl.raakpunt.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Callers that each wait for an answer before they call again, for a limited time. */
final class ClosedLoop {
    private static final int MOST_CALLS = 200_000;

    private final Duration warmUp;
    private final Duration measured;

    ClosedLoop(Duration warmUp, Duration measured) {
        this.warmUp = warmUp;
        this.measured = measured;
    }

    /**
     * Runs the callers first to warm up and then to measure.
     *
     * @param caller makes the call of a caller; its answer tells whether the call went well
     */
    Figures run(int callers, IntFunction<Callable<Boolean>> caller) throws InterruptedException {
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            calls.add(caller.apply(i));
        }
        once(calls, warmUp);
        return once(calls, measured);
    }

    private static Figures once(List<Callable<Boolean>> calls, Duration time) throws InterruptedException {
        long begin = System.nanoTime();
        List<Future<Part>> parts = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Callable<Boolean> call : calls) {
                parts.add(executor.submit(() -> loop(call, begin + time.toNanos())));
            }
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        List<Long> nanos = parts.stream()
                .flatMap(part -> part.resultNow().nanos().stream())
                .toList();
        int failed = parts.stream().mapToInt(part -> part.resultNow().failed()).sum();
        return new Figures(nanos, failed, taken);
    }

    private record Part(List<Long> nanos, int failed) {}

    private static Part loop(Callable<Boolean> call, long end) throws Exception {
        List<Long> nanos = new ArrayList<>();
        int failed = 0;
        while (System.nanoTime() < end && nanos.size() + failed < MOST_CALLS) {
            long begin = System.nanoTime();
            if (call.call()) {
                nanos.add(System.nanoTime() - begin);
            } else {
                failed++;
            }
        }
        return new Part(nanos, failed);
    }
}
