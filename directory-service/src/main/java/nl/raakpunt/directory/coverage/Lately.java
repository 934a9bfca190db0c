package nl.raakpunt.directory.coverage;

import java.time.Duration;
import java.time.Instant;

/**
 * The time that says something of now.
 *
 * @param since what happened before this says little
 * @param far   whoever is away until this or later is away for long
 */
record Lately(Instant since, Instant now, Instant far) {

    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final Duration FOUR_WEEKS = Duration.ofDays(28);

    static Lately at(Instant now) {
        return new Lately(now.minus(A_YEAR), now, now.plus(FOUR_WEEKS));
    }
}
