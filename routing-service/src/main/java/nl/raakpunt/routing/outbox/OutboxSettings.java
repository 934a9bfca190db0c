package nl.raakpunt.routing.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages go out, whatever their channel.
 *
 * @param pollEvery    how often the outbox is looked at when nobody calls
 * @param lease        after this a message of a sender that died is free again
 * @param maxAttempts  then a message is dead and shown on health
 * @param firstRetry   pause after the first failure; doubles, with jitter
 * @param longestRetry longest pause
 * @param longestPause longest pause before a channel that is down is tried again
 */
@ConfigurationProperties("raakpunt.outbox")
public record OutboxSettings(
        @DefaultValue("2s") Duration pollEvery,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("8") int maxAttempts,
        @DefaultValue("5s") Duration firstRetry,
        @DefaultValue("10m") Duration longestRetry,
        @DefaultValue("30s") Duration longestPause) {}
