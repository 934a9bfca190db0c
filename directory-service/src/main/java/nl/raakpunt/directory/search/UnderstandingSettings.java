package nl.raakpunt.directory.search;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How questions are learned from.
 *
 * @param learn           false ranks topics by their words only
 * @param lookEvery       how often it is looked whether there is something new to learn
 * @param lessonsPerTopic how many finished questions of one topic count, the newest
 * @param mayLose         how much lower the share of right answers may be with finished questions than without, between 0 and 1;
 *                        when they cost more, they are not learned from
 * @param referrals       file of the other organisations that questions may be for
 */
@ConfigurationProperties("raakpunt.understanding")
record UnderstandingSettings(
        @DefaultValue("true") boolean learn,
        @DefaultValue("10s") Duration lookEvery,
        @DefaultValue("50") int lessonsPerTopic,
        @DefaultValue("0.02") double mayLose,

        @DefaultValue("classpath:nl/raakpunt/directory/understanding/referrals.txt")
        String referrals) {}
