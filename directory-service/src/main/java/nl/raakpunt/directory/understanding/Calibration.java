package nl.raakpunt.directory.understanding;

import java.util.List;

/**
 * How probable it is that the first answer is right: a logistic function of what can be seen of the answer. Fitted on
 * questions that the model had not seen, and on texts that ask nothing.
 *
 * @param perMargin   weight of the distance to the next answer
 * @param perCoverage weight of the share of the question's words that the answer accounts for
 * @param perTelling  weight of how much those words tell
 * @param perLead     weight of how much likelier the answer is than any other, as far as learned
 */
public record Calibration(double base, double perMargin, double perCoverage, double perTelling, double perLead) {

    /** Fitted on the questions shipped with the service; where a new fit starts, and what it is drawn to. */
    public static final Calibration SHIPPED = new Calibration(-2, 1.8, 0.7, 1, 2.6);

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
     * Between 0 and 1; never lower for a larger margin, for more words accounted for, for more telling ones or for a larger lead. To be right about
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
                                + perTelling * signs.telling()
                                + perLead * signs.lead())));
    }

    private Calibration improved(List<Observation> observations) {
        double forBase = 0;
        double forMargin = 0;
        double forCoverage = 0;
        double forTelling = 0;
        double forLead = 0;
        for (Observation one : observations) {
            Signs signs = one.signs();
            double error = (one.right() ? 1 : 0) - whenAsked(signs);
            forBase += error;
            forMargin += error * signs.margin();
            forCoverage += error * signs.coverage();
            forTelling += error * signs.telling();
            forLead += error * signs.lead();
        }
        double pace = SPEED / observations.size();
        return new Calibration(
                moved(base, forBase, SHIPPED.base, pace),
                Math.max(0, moved(perMargin, forMargin, SHIPPED.perMargin, pace)),
                Math.max(0, moved(perCoverage, forCoverage, SHIPPED.perCoverage, pace)),
                Math.max(0, moved(perTelling, forTelling, SHIPPED.perTelling, pace)),
                Math.max(0, moved(perLead, forLead, SHIPPED.perLead, pace)));
    }

    private static double moved(double weight, double towards, double shipped, double pace) {
        return weight + pace * (towards + DRAWN * (shipped - weight));
    }
}
