package nl.raakpunt.directory.understanding;

import java.util.List;

/**
 * How probable it is that the first answer is right: a logistic function of what can be seen of the answer. Fitted on
 * questions that the model had not seen, and on texts that ask nothing.
 *
 * @param perMargin   weight of the distance to the next answer
 * @param perCoverage weight of the share of the question's words that the answer accounts for
 * @param perTelling  weight of how much those words tell
 */
public record Calibration(double base, double perMargin, double perCoverage, double perTelling) {

    /** Fitted on the questions shipped with the service; where a new fit starts, and what it is drawn to. */
    public static final Calibration SHIPPED = new Calibration(-2.5, 3.8, 1.1, 1.2);

    /** Fewer questions say nothing that is worth more than what was shipped. */
    private static final int LEAST = 100;

    private static final int STEPS = 3_000;
    private static final double SPEED = 2;

    /** How strongly few observations are drawn to the shipped figures. */
    private static final double DRAWN = 2;

    /** An answer to a question that was kept apart. */
    public record Observation(Signs signs, boolean right) {}

    /** The same observations give the same figures. */
    public static Calibration fitted(List<Observation> observations) {
        if (observations.size() < LEAST) {
            return SHIPPED;
        }
        Calibration fitted = SHIPPED;
        for (int step = 0; step < STEPS; step++) {
            fitted = fitted.improved(observations);
        }
        return fitted;
    }

    /**
     * Between 0 and 1; never lower for a larger margin, for more words accounted for or for more telling ones. To be right about
     * a text, it has to ask something in the first place.
     */
    public double confidence(Signs signs) {
        return signs.asking() * whenAsked(signs);
    }

    private double whenAsked(Signs signs) {
        return 1
                / (1
                        + Math.exp(-(base
                                + perMargin * signs.margin()
                                + perCoverage * signs.coverage()
                                + perTelling * signs.telling())));
    }

    private Calibration improved(List<Observation> observations) {
        double forBase = 0;
        double forMargin = 0;
        double forCoverage = 0;
        double forTelling = 0;
        for (Observation one : observations) {
            Signs signs = one.signs();
            double error = (one.right() ? 1 : 0) - whenAsked(signs);
            forBase += error;
            forMargin += error * signs.margin();
            forCoverage += error * signs.coverage();
            forTelling += error * signs.telling();
        }
        double pace = SPEED / observations.size();
        return new Calibration(
                base + pace * (forBase + DRAWN * (SHIPPED.base - base)),
                Math.max(0, perMargin + pace * (forMargin + DRAWN * (SHIPPED.perMargin - perMargin))),
                Math.max(0, perCoverage + pace * (forCoverage + DRAWN * (SHIPPED.perCoverage - perCoverage))),
                Math.max(0, perTelling + pace * (forTelling + DRAWN * (SHIPPED.perTelling - perTelling))));
    }
}
