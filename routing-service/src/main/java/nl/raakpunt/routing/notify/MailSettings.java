package nl.raakpunt.routing.notify;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail goes out.
 *
 * @param from sender, as {@code Name <address>}
 */
@ConfigurationProperties("raakpunt.mail")
public record MailSettings(
        @DefaultValue("Raakpunt <raakpunt@localhost>") String from) {}
