package nl.raakpunt.benchmark;

import java.time.Duration;
import java.util.List;

/**
 * What a closed loop of callers measured.
 *
 * @param nanos how long each answered call took
 * @param taken how long the whole loop ran
 */
record Figures(List<Long> nanos, int failed, Duration taken) {
    private static final double NANOS_PER_MILLI = 1e6;

    Figures {
        nanos = nanos.stream().sorted().toList();
    }

    double p50() {
        return percentile(0.50);
    }

    double p99() {
        return percentile(0.99);
    }

    double perSecond() {
        return nanos.size() * 1e9 / taken.toNanos();
    }

    /** In milliseconds, by the nearest rank. */
    private double percentile(double part) {
        if (nanos.isEmpty()) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(part * nanos.size());
        return nanos.get(Math.max(0, rank - 1)) / NANOS_PER_MILLI;
    }
}
