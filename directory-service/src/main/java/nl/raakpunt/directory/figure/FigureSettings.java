package nl.raakpunt.directory.figure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Figures of how often somebody of a team could be reached.
 *
 * @param enabled      whether they are kept at all
 * @param every        how often is looked
 * @param minimumGroup teams with fewer people than this have no figures: those would be figures of a person
 * @param keep         how long they are kept
 */
@ConfigurationProperties("raakpunt.figures")
record FigureSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("5m") Duration every,
        @DefaultValue("5") int minimumGroup,
        @DefaultValue("400d") Duration keep) {}
