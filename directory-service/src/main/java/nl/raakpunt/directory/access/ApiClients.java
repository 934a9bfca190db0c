package nl.raakpunt.directory.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The services that may call the API.
 *
 * @param clients one for each calling service, so that a token can be replaced without the others noticing
 */
@Validated
@ConfigurationProperties("raakpunt.api")
record ApiClients(@DefaultValue @Valid List<Client> clients) {

    /**
     * One calling service.
     *
     * @param name   name in the log
     * @param token  secret the service sends
     * @param scopes what it may do
     */
    record Client(
            @NotBlank String name,
            @NotBlank @Size(min = 8) String token,
            @NotEmpty Set<Scope> scopes) {

        @Override
        public String toString() {
            return name + " " + scopes;
        }
    }

    /** What a service may do. */
    enum Scope {
        /** Look things up. */
        READ,
        /** Import, run the sync, rebuild the index. */
        MANAGE,
        /** Enter things for people who are signed in at the calling service, which says who they are. */
        ACT;

        String authority() {
            return "SCOPE_" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Compares with every client in constant time, so that time tells nothing about a token. */
    Optional<Client> withToken(String token) {
        byte[] sent = token.getBytes(StandardCharsets.UTF_8);
        Client found = null;
        for (Client client : clients) {
            if (MessageDigest.isEqual(client.token().getBytes(StandardCharsets.UTF_8), sent)) {
                found = client;
            }
        }
        return Optional.ofNullable(found);
    }
}
