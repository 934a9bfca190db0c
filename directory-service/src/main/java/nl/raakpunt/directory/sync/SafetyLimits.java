package nl.raakpunt.directory.sync;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much may go before a person has to look.
 *
 * @param goneCount      this many people may always disappear in one run
 * @param gonePercent    in a large organisation this share of the active people
 * @param goneDayCount   this many people may always disappear in 24 hours
 * @param goneDayPercent in a large organisation this share of the active people
 * @param changedPercent share of the active people of whom something may change in one run
 * @param collapsePoints a fact known of p percent of the people may drop by this many percentage points in one run
 */
record SafetyLimits(
        @DefaultValue("10") int goneCount,
        @DefaultValue("3") int gonePercent,
        @DefaultValue("20") int goneDayCount,
        @DefaultValue("6") int goneDayPercent,
        @DefaultValue("20") int changedPercent,
        @DefaultValue("20") int collapsePoints) {

    /** The larger of the count and the share. */
    int gone(int active) {
        return atLeast(goneCount, gonePercent, active);
    }

    int goneInADay(int active) {
        return atLeast(goneDayCount, goneDayPercent, active);
    }

    int changed(int active) {
        return atLeast(goneCount, changedPercent, active);
    }

    int emptied(int active) {
        return atLeast(goneCount, collapsePoints, active);
    }

    private static int atLeast(int count, int percent, int of) {
        return Math.max(count, Math.toIntExact((long) of * percent / 100));
    }
}
