package nl.raakpunt.routing.worktime;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is promised when nothing else says so; all in working time.
 *
 * @param defaultWorkingTime time to answer a question whose topic is not known
 * @param respondWithin      time a colleague has to say yes or no to an offer
 * @param respondAtLeast     time a colleague has at least, however near the promise is
 */
@ConfigurationProperties("raakpunt.promise")
public record PromiseSettings(
        @DefaultValue("16h") Duration defaultWorkingTime,
        @DefaultValue("4h") Duration respondWithin,
        @DefaultValue("30m") Duration respondAtLeast) {}
