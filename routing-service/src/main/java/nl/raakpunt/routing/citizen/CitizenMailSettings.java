package nl.raakpunt.routing.citizen;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail to citizens goes out.
 *
 * @param from           sender, as {@code Name <address>}
 * @param citizenReplyTo where answers of citizens arrive; {@code null} when such mail is not read
 */
@ConfigurationProperties("raakpunt.mail")
record CitizenMailSettings(
        @DefaultValue("Raakpunt <raakpunt@localhost>") String from,
        @Nullable String citizenReplyTo) {}
