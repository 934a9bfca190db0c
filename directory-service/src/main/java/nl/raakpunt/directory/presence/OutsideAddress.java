package nl.raakpunt.directory.presence;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** Checks addresses of other services in settings. */
public final class OutsideAddress {

    private OutsideAddress() {}

    /**
     * The address, when it is one that secrets may be sent to.
     *
     * @throws IllegalArgumentException naming the setting and what to write there
     */
    public static URI checked(String setting, URI address) {
        if (address.getHost() == null) {
            throw new IllegalArgumentException(
                    setting + " must be an address such as https://example.nl, not '" + address + "'");
        }
        boolean secure = "https".equals(address.getScheme());
        if (!secure && !("http".equals(address.getScheme()) && isThisMachine(address.getHost()))) {
            throw new IllegalArgumentException(
                    setting + " must begin with https://, because secrets and people's calendars travel over it");
        }
        return address;
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
