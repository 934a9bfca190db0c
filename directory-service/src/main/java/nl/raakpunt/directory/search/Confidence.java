package nl.raakpunt.directory.search;

/** How sure it is that the first topic is the right one. */
final class Confidence {
    /** From here on the first topic is given as the answer instead of as a choice. */
    static final double ENOUGH = 0.8;

    /** Of a topic whose name, and that of no other, was asked for. */
    static final double WHEN_NAMED = 0.95;

    /** Two topics this close cannot be told apart, however well both fit. */
    static final double LEAST_MARGIN = 0.2;

    /** Below this a single word out of many decides, and a topic without rival is only without rival. */
    private static final double LEAST_COVERAGE = 0.2;

    private static final double BASE = -2.3;
    private static final double PER_MARGIN = 3.8;
    private static final double PER_COVERAGE = 5.0;

    private Confidence() {}

    /**
     * A probability from the distance to the next topic and the share of the question that is accounted for.
     *
     * @param score    of the topic itself
     * @param next     of the best other topic, or 0
     * @param coverage share of the question's words that the topic answers to
     */
    static double of(double score, double next, double coverage) {
        if (score <= 0 || coverage <= 0) {
            return 0;
        }
        double fit = 1 / (1 + Math.exp(-(BASE + PER_MARGIN * margin(score, next) + PER_COVERAGE * coverage)));
        return fit * Math.min(1, coverage / LEAST_COVERAGE);
    }

    static boolean enough(double score, double next, double coverage) {
        return of(score, next, coverage) >= ENOUGH && margin(score, next) >= LEAST_MARGIN;
    }

    /** Negative for a topic that is not the first: the best other one is then better. */
    private static double margin(double score, double next) {
        return Math.max(-1, (score - next) / Math.max(score, next));
    }
}
