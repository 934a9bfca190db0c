package nl.raakpunt.routing.push;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Knows the push services that may be called. The address of a subscription comes from a browser, so from anybody: without this
 * list it could make this service call whatever it can reach.
 */
@Component
class PushServices {

    private static final int HTTPS = 443;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1");

    private final Map<String, String> hosts;
    private final boolean loopback;

    PushServices(PushSettings settings) {
        this.hosts = settings.services();
        this.loopback = settings.loopback();
    }

    /** Name of the service that has this address; empty when it may not be called. */
    Optional<String> of(@Nullable String address) {
        return parsed(address).filter(this::isSafe).flatMap(this::named);
    }

    private Optional<String> named(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return hosts.entrySet().stream()
                .filter(service -> matches(service.getValue().toLowerCase(Locale.ROOT), host))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    private boolean isSafe(URI uri) {
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return false;
        }
        if (LOOPBACK.contains(uri.getHost().toLowerCase(Locale.ROOT))) {
            return loopback;
        }
        return "https".equalsIgnoreCase(uri.getScheme()) && (uri.getPort() == -1 || uri.getPort() == HTTPS);
    }

    /** A name below the end that is given, so never the end itself and never another name that happens to end so. */
    private static boolean matches(String allowed, String host) {
        return allowed.startsWith("*.")
                ? host.endsWith(allowed.substring(1)) && host.length() > allowed.length() - 1
                : host.equals(allowed);
    }

    private static Optional<URI> parsed(@Nullable String address) {
        try {
            return address == null || address.isBlank() ? Optional.empty() : Optional.of(new URI(address));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
