package nl.raakpunt.routing.notify;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail goes out.
 *
 * @param from    sender, as {@code Name <address>}
 * @param replyTo where answers of colleagues arrive; {@code null} when that is the sender
 */
@ConfigurationProperties("raakpunt.mail")
public record MailSettings(
        @DefaultValue("Raakpunt <raakpunt@localhost>") String from,
        @Nullable String replyTo) {}
