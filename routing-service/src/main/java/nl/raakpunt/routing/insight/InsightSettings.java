package nl.raakpunt.routing.insight;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Figures.
 *
 * @param minimumGroup     figures that would tell of fewer people than this are not given; at least three
 * @param satisfactionGoal the mark that is aimed for
 */
@ConfigurationProperties("raakpunt.insight")
public record InsightSettings(
        @DefaultValue("5") int minimumGroup,
        @DefaultValue("8.0") double satisfactionGoal) {

    private static final int SMALLEST_GROUP = 3;

    public InsightSettings {
        if (minimumGroup < SMALLEST_GROUP) {
            throw new IllegalArgumentException("raakpunt.insight.minimum-group is at least " + SMALLEST_GROUP
                    + ": figures must not tell of a person");
        }
    }
}
