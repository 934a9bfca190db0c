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
 * @param tryFor       how long a message is tried that the other side does not take now; RFC 5321 asks for four to five days
 * @param longestPutOff longest pause before such a message is tried again
 * @param delayedAfter from then on it counts as delayed: health shows it, and its carrier sees to what must not wait
 * @param longestPause longest pause before a channel that is down is tried again
 * @param togetherAfter what waited longer than this goes out together with what else waits for the same recipient
 */
@ConfigurationProperties("raakpunt.outbox")
public record OutboxSettings(
        @DefaultValue("2s") Duration pollEvery,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("8") int maxAttempts,
        @DefaultValue("5s") Duration firstRetry,
        @DefaultValue("10m") Duration longestRetry,
        @DefaultValue("30s") Duration longestPause,
        @DefaultValue("15m") Duration togetherAfter,
        @DefaultValue("5d") Duration tryFor,
        @DefaultValue("30m") Duration longestPutOff,
        @DefaultValue("15m") Duration delayedAfter) {

    /** No message that is tried again waits longer. */
    Duration longestWait() {
        return longestRetry.compareTo(longestPutOff) > 0 ? longestRetry : longestPutOff;
    }
}
