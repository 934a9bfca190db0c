package nl.raakpunt.directory.sync;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one run may take away before a person has to look.
 *
 * @param goneCount      this many people may always disappear at once
 * @param gonePercent    in a large organisation this share of the active people
 * @param emptiedPercent an attribute may lose its value for this share of the active people at once
 */
record SafetyLimits(
        @DefaultValue("10") int goneCount,
        @DefaultValue("3") int gonePercent,
        @DefaultValue("20") int emptiedPercent) {

    /** The larger of the count and the share. */
    int gone(int active) {
        return Math.max(goneCount, active * gonePercent / 100);
    }

    int emptied(int active) {
        return Math.max(goneCount, active * emptiedPercent / 100);
    }
}
