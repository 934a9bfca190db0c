package nl.raakpunt.directory.presence.calendar;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.presence.OutsideAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the address of somebody's calendar. What the staff directory says of a person can never lead to another server. */
final class FeedAddress {

    private static final String SETTING = "raakpunt.presence.calendar.url";
    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");
    /** Ordinary names only: nothing that a server could read as a path, an address or the end of a line. */
    private static final Pattern NAME = Pattern.compile("(?=.*[\\p{L}\\p{N}])[\\p{L}\\p{N}._+'@-]{1,254}");

    private final String template;
    private final URI server;

    /**
     * Checks the address.
     *
     * @throws IllegalArgumentException naming the setting and what is wrong with it
     */
    FeedAddress(String template) {
        Matcher place = PLACE.matcher(template);
        if (!place.find()) {
            throw new IllegalArgumentException(
                    SETTING + " needs {mail} or {login} in it, or everybody would have the same calendar");
        }
        do {
            if (!place.group(1).equals("mail") && !place.group(1).equals("login")) {
                throw new IllegalArgumentException(SETTING + " knows {mail} and {login}, not {" + place.group(1) + "}");
            }
        } while (place.find());
        this.template = template;
        this.server = OutsideAddress.checked(SETTING, serverOf(template));
    }

    /** The address; empty for somebody without the name it is made of, or with a name that is none. */
    Optional<URI> of(Person person) {
        Map<String, Object> names = new HashMap<>();
        put(names, "mail", person.mail());
        put(names, "login", person.login());
        Matcher place = PLACE.matcher(template);
        while (place.find()) {
            if (!names.containsKey(place.group(1))) {
                return Optional.empty();
            }
        }
        URI address = UriComponentsBuilder.fromUriString(template)
                .encode()
                .buildAndExpand(names)
                .toUri();
        return Optional.of(address).filter(this::isOnTheServer);
    }

    private static URI serverOf(String template) {
        if (!template.startsWith("https://") && !template.startsWith("http://")) {
            throw new IllegalArgumentException(SETTING + " must begin with https://");
        }
        int path = template.indexOf('/', template.indexOf("://") + 3);
        String server = path < 0 ? template : template.substring(0, path);
        if (server.indexOf('{') >= 0 || server.indexOf('@') >= 0) {
            throw new IllegalArgumentException(
                    SETTING + " must name the server itself, without {…} and without a password");
        }
        return URI.create(server);
    }

    private static void put(Map<String, Object> names, String place, @Nullable String value) {
        if (value != null && NAME.matcher(value).matches()) {
            names.put(place, value);
        }
    }

    private boolean isOnTheServer(URI address) {
        return server.getScheme().equals(address.getScheme())
                && server.getHost().equals(address.getHost())
                && server.getPort() == address.getPort();
    }
}
