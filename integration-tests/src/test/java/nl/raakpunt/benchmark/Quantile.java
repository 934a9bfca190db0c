package nl.raakpunt.benchmark;

import java.util.List;

/** The value that so many of all values stay at or below. */
final class Quantile {
    private Quantile() {}

    static double of(List<Double> values, double part) {
        List<Double> sorted = values.stream().sorted().toList();
        int at = (int) Math.ceil(part * sorted.size()) - 1;
        return sorted.get(Math.clamp(at, 0, sorted.size() - 1));
    }
}
