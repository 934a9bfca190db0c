package nl.raakpunt.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Times pieces of work. */
final class Stopwatch {
    private Stopwatch() {}

    /** Work that may fail in any way. */
    interface Work {
        void run() throws Exception;
    }

    static Duration time(Work work) throws Exception {
        long begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** All times, the shortest first. */
    static List<Duration> times(int count, Work work) throws Exception {
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            times.add(time(work));
        }
        times.sort(null);
        return times;
    }

    static Duration median(List<Duration> sorted) {
        return sorted.get(sorted.size() / 2);
    }
}
