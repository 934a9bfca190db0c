package nl.raakpunt.routing.notify;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail goes out.
 *
 * @param from         sender, as {@code Name <address>}
 * @param pollEvery    how often the outbox is looked at when nobody calls
 * @param lease        after this a message of a sender that died is free again
 * @param maxAttempts  then a message is dead and shown on health
 * @param firstRetry   pause after the first failure; doubles, with jitter
 * @param longestRetry longest pause
 * @param longestServerPause longest pause before a mail server that is down is tried again
 */
@ConfigurationProperties("raakpunt.mail")
public record MailSettings(
        @DefaultValue("Raakpunt <raakpunt@localhost>") String from,
        @DefaultValue("2s") Duration pollEvery,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("8") int maxAttempts,
        @DefaultValue("5s") Duration firstRetry,
        @DefaultValue("10m") Duration longestRetry,
        @DefaultValue("30s") Duration longestServerPause) {}
