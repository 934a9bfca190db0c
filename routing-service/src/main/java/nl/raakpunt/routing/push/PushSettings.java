package nl.raakpunt.routing.push;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Notifications on devices.
 *
 * @param enabled       whether colleagues can switch them on
 * @param contact       whom a push service can reach about this service, mailto: or https:; the desk's address when left out
 * @param publicKey     public VAPID key, base64url as {@code web-push generate-vapid-keys} gives it; empty makes a pair once
 * @param privateKey    the private key that goes with it
 * @param services      the push services that may be called: a name, and a host or {@code *.} with the end of hosts
 * @param loopback      whether services on this machine may be called, without encryption too; for tests
 * @param mostPerPerson most devices of one person
 * @param patience      longest wait for one answer of a push service
 */
@ConfigurationProperties("raakpunt.push")
record PushSettings(
        @DefaultValue("true") boolean enabled,
        @Nullable String contact,
        @DefaultValue("") String publicKey,
        @DefaultValue("") String privateKey,
        @DefaultValue Map<String, String> services,
        @DefaultValue("false") boolean loopback,
        @DefaultValue("10") int mostPerPerson,
        @DefaultValue("10s") Duration patience) {

    PushSettings {
        services = Map.copyOf(services);
        if (publicKey.isBlank() != privateKey.isBlank()) {
            throw new IllegalArgumentException("Set raakpunt.push.public-key and private-key both, or neither");
        }
        if (contact != null && !isContact(contact)) {
            throw new IllegalArgumentException("raakpunt.push.contact begins with mailto: or https://");
        }
    }

    private static boolean isContact(String text) {
        return text.startsWith("mailto:") || text.startsWith("https://");
    }

    boolean hasKeys() {
        return !publicKey.isBlank();
    }
}
