package nl.raakpunt.routing.desk;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Keeps an address that somebody sends along within this service, so that no link here leads elsewhere (open redirect); pure. */
final class LocalAddress {

    private static final String HOME = "/";
    private static final int LONGEST = 2_000;

    private LocalAddress() {}

    /** The path and query when they are of this service, else the first page. */
    static String of(@Nullable String address) {
        return address != null && address.length() <= LONGEST && isLocal(address) ? address : HOME;
    }

    /** The path and query of a whole address on this host, else {@code null}. */
    static @Nullable String within(@Nullable String address, @Nullable String host) {
        try {
            URI uri = new URI(address == null ? "" : address);
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return host != null && host.equals(uri.getRawAuthority()) ? of(uri.getRawPath() + query) : null;
        } catch (URISyntaxException malformed) {
            return null;
        }
    }

    /** Browsers take a backslash for a slash and leave tabs and line ends out; two slashes begin the name of another host. */
    private static boolean isLocal(String address) {
        if (!address.startsWith("/")
                || address.startsWith("//")
                || address.contains("\\")
                || address.chars().anyMatch(Character::isISOControl)) {
            return false;
        }
        try {
            URI uri = new URI(address);
            String path = uri.getRawPath();
            return !uri.isAbsolute() && uri.getRawAuthority() == null && path != null && !path.contains("//");
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
