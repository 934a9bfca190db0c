package nl.raakpunt.directory.understanding;

/**
 * How far the likeliest subject is ahead of the others, as far as learned. Scores that are close can hide that one of two is ten times as
 * likely, because the index and the words count there as well.
 *
 * @param most   probability of the likeliest
 * @param second of the one after that
 */
record Lead(double most, double second) {
    /** Of a thousandth and less nothing is known but that it is little. */
    private static final double LITTLE = 0.001;

    /** So many times as likely, as a power of e, is a full lead. */
    private static final double FULL = 4;

    static Lead among(double[] probabilities) {
        double most = 0;
        double second = 0;
        for (double probability : probabilities) {
            second = Math.max(second, Math.min(most, probability));
            most = Math.max(most, probability);
        }
        return new Lead(most, second);
    }

    /** Of a subject with this probability: before the next when it is the likeliest, behind the likeliest when it is not. */
    double of(double probability) {
        double other = probability < most ? most : second;
        double ahead = Math.log((probability + LITTLE) / (other + LITTLE));
        return Math.clamp(ahead / FULL, -1, 1);
    }
}
