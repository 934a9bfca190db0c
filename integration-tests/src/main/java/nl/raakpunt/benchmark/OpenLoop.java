package nl.raakpunt.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Calls that come at a fixed pace, whether or not the ones before were answered; lateness counts as waiting. */
final class OpenLoop {
    private final double perSecond;
    private final Duration time;

    OpenLoop(double perSecond, Duration time) {
        this.perSecond = perSecond;
        this.time = time;
    }

    /** @param call makes one call; its answer tells whether the call went well */
    Figures run(Callable<Boolean> call) {
        long begin = System.nanoTime();
        long calls = Math.round(perSecond * time.toNanos() / 1e9);
        List<Future<Long>> answers = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long number = 0; number < calls; number++) {
                long due = begin + Math.round(number * 1e9 / perSecond);
                waitUntil(due);
                answers.add(executor.submit(() -> call.call() ? System.nanoTime() - due : -1));
            }
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        List<Long> good = answers.stream()
                .filter(answer -> answer.state() == Future.State.SUCCESS)
                .map(Future::resultNow)
                .filter(nanos -> nanos >= 0)
                .toList();
        return new Figures(good, answers.size() - good.size(), taken);
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
