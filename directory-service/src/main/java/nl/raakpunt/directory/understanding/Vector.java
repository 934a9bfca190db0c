package nl.raakpunt.directory.understanding;

/** The features that a text has, each once and in ascending order, with how much of each; of length 1. */
final class Vector {
    private final int[] features;
    private final double[] amounts;

    Vector(int[] features, double[] amounts) {
        this.features = features;
        this.amounts = amounts;
    }

    int size() {
        return features.length;
    }

    boolean isEmpty() {
        return features.length == 0;
    }

    int feature(int at) {
        return features[at];
    }

    double amount(int at) {
        return amounts[at];
    }

    /** All amounts together. */
    double sum() {
        double sum = 0;
        for (double amount : amounts) {
            sum += amount;
        }
        return sum;
    }
}
