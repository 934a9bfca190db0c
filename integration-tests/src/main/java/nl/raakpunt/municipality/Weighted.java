package nl.raakpunt.municipality;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** A choice in which some values come up more often than others. */
final class Weighted<T> {

    private final List<T> values;
    private final int[] upTo;

    private Weighted(List<T> values, int[] upTo) {
        this.values = values;
        this.upTo = upTo;
    }

    static <T> Builder<T> builder() {
        return new Builder<>();
    }

    T pick(RandomGenerator random) {
        int ticket = random.nextInt(upTo[upTo.length - 1]);
        int chosen = 0;
        while (upTo[chosen] <= ticket) {
            chosen++;
        }
        return values.get(chosen);
    }

    List<T> values() {
        return values;
    }

    /** Collects values with their weights. */
    static final class Builder<T> {

        private final List<T> values = new ArrayList<>();
        private final List<Integer> weights = new ArrayList<>();

        void add(T value, int weight) {
            values.add(value);
            weights.add(weight);
        }

        Weighted<T> build() {
            int[] upTo = new int[weights.size()];
            int total = 0;
            for (int i = 0; i < upTo.length; i++) {
                total += weights.get(i);
                upTo[i] = total;
            }
            return new Weighted<>(List.copyOf(values), upTo);
        }
    }
}
