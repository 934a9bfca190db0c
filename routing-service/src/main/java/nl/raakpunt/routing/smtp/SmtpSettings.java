package nl.raakpunt.routing.smtp;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How connections to the mail server are used.
 *
 * @param keepOpen  how long one waits for the next mail; zero closes it after each
 * @param mostMails how many mails go over one, because servers limit that too
 */
@ConfigurationProperties("raakpunt.smtp")
record SmtpSettings(
        @DefaultValue("10s") Duration keepOpen,
        @DefaultValue("50") int mostMails) {

    SmtpSettings {
        if (keepOpen.isNegative()) {
            throw new IllegalArgumentException(
                    "raakpunt.smtp.keep-open must not be negative; 0s closes a connection after each mail");
        }
        if (mostMails < 1) {
            throw new IllegalArgumentException("raakpunt.smtp.most-mails must be 1 or more");
        }
    }
}
