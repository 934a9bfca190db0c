package nl.raakpunt.routing.question;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of questions.
 *
 * @param referencePrefix first letters of public numbers
 * @param sweepEvery      how often offers nobody answered are given back
 * @param closeAfter      working time after which an answered question is finished by itself
 */
@ConfigurationProperties("raakpunt.question")
public record QuestionSettings(
        @DefaultValue("VAZ") String referencePrefix,
        @DefaultValue("15s") Duration sweepEvery,
        @DefaultValue("80h") Duration closeAfter) {}
