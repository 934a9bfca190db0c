package nl.raakpunt.directory.understanding;

import java.util.List;

/**
 * How probable it is that the first answer is right: a logistic function of what can be seen of the answer. Fitted on
 * questions that the model had not seen.
 *
 * @param perMargin   weight of the distance to the next answer, as a share of the score
 * @param perCoverage weight of the share of the question's words that the answer accounts for
 */
public record Calibration(double base, double perMargin, double perCoverage) {

    /** Fitted on the questions shipped with the service; where a new fit starts, and what it is drawn to. */
    public static final Calibration SHIPPED = new Calibration(-1.5, 3.8, 1.1);

    /** Fewer questions say nothing that is worth more than what was shipped. */
    private static final int LEAST = 100;

    private static final int STEPS = 3_000;
    private static final double SPEED = 2;

    /** How strongly few observations are drawn to the shipped figures. */
    private static final double DRAWN = 2;

    /** An answer to a question that was kept apart. */
    public record Observation(double margin, double coverage, boolean right) {}

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

    /** Between 0 and 1; never lower for a larger margin or for more words accounted for. */
    public double confidence(double margin, double coverage) {
        return 1 / (1 + Math.exp(-(base + perMargin * margin + perCoverage * coverage)));
    }

    private Calibration improved(List<Observation> observations) {
        double forBase = 0;
        double forMargin = 0;
        double forCoverage = 0;
        for (Observation one : observations) {
            double error = (one.right() ? 1 : 0) - confidence(one.margin(), one.coverage());
            forBase += error;
            forMargin += error * one.margin();
            forCoverage += error * one.coverage();
        }
        double pace = SPEED / observations.size();
        return new Calibration(
                base + pace * (forBase + DRAWN * (SHIPPED.base - base)),
                Math.max(0, perMargin + pace * (forMargin + DRAWN * (SHIPPED.perMargin - perMargin))),
                Math.max(0, perCoverage + pace * (forCoverage + DRAWN * (SHIPPED.perCoverage - perCoverage))));
    }
}
