package nl.raakpunt.routing.intake;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How questions come in that nobody typed at the desk.
 *
 * @param team      key of the team whose colleague on duty owns them first
 * @param ownerId   who owns them when nobody is on duty, or while it is not known who is
 * @param ownerName name of that colleague
 * @param ownerMail where messages to that colleague go
 * @param source    this organisation and system in events, as a URN
 * @param form      the public form
 * @param clients   programs that may use the intake API, by name
 */
@ConfigurationProperties("raakpunt.intake")
public record IntakeSettings(
        @DefaultValue("") String team,
        @Nullable UUID ownerId,
        @DefaultValue("Klant Contact Centrum") String ownerName,
        @Nullable String ownerMail,

        @DefaultValue("urn:nld:oin:00000000000000000000:systeem:raakpunt")
        URI source,

        @DefaultValue Form form,
        @DefaultValue Map<String, Client> clients) {

    public IntakeSettings {
        clients = Map.copyOf(clients);
        if (ownerId == null && (form.enabled() || !clients.isEmpty())) {
            throw new IllegalArgumentException(
                    "Set raakpunt.intake.owner-id: somebody must own questions of the form and the intake API, whatever is down");
        }
    }

    /**
     * The public form.
     *
     * @param enabled     whether there is one
     * @param fillAtLeast nobody fills it in faster than this
     * @param mostPerHour questions from one address in an hour
     */
    public record Form(
            @DefaultValue("false") boolean enabled,
            @DefaultValue("3s") Duration fillAtLeast,
            @DefaultValue("20") int mostPerHour) {}

    /**
     * A program that brings questions.
     *
     * @param token    bearer token with which it calls
     * @param callback where answers and questions to the citizen go; {@code null} when it does not want them
     * @param secret   key with which what goes there is signed
     */
    public record Client(
            String token, @Nullable URI callback, @Nullable String secret) {
        public Client {
            if (token.length() < 20) {
                throw new IllegalArgumentException("A token of an intake client has at least 20 characters");
            }
            if (callback != null && (secret == null || secret.length() < 20)) {
                throw new IllegalArgumentException("A callback needs a secret of at least 20 characters");
            }
        }
    }
}
