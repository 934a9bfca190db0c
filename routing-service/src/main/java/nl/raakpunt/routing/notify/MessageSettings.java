package nl.raakpunt.routing.notify;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the messages to colleagues.
 *
 * @param every       how often digests and promises that are near are looked at
 * @param promiseNear working time before the promise at which the owner is reminded; less for a short promise
 * @param linksValid  how long a link in a reminder works; one in an offer works as long as the offer stands
 */
@ConfigurationProperties("raakpunt.messages")
record MessageSettings(
        @DefaultValue("1m") Duration every,
        @DefaultValue("2h") Duration promiseNear,
        @DefaultValue("72h") Duration linksValid) {}
