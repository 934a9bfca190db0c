package nl.raakpunt.directory.source.openldap;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import nl.raakpunt.directory.source.ServerConnection;
import nl.raakpunt.directory.source.SourceException;

/**
 * The database that holds the staff, as far as it tells up to where it is.
 *
 * @param suffix top of the database
 * @param csns   number of the last change made at each of the servers that share this database
 */
record Provider(String suffix, List<String> csns) {

    private static final String CSN = "contextCSN";
    private static final int SERVER_ID = 2;

    Provider {
        csns = List.copyOf(csns);
    }

    /** Empty when the server has no content sync, or does not let the sync account use it. */
    static Optional<Provider> of(ServerConnection server) throws SourceException {
        if (!server.root().knowsControl(ContentSync.CONTROL)) {
            return Optional.empty();
        }
        String base = server.people().base();
        for (String suffix : suffixesOf(base, server)) {
            List<String> csns = server.values(suffix, CSN);
            if (!csns.isEmpty()) {
                return Optional.of(new Provider(suffix, csns.stream().sorted().toList()));
            }
        }
        return Optional.empty();
    }

    /** The watermark of this moment, in the form the server itself gives it. */
    String cookie() {
        return "rid=000,csn=" + String.join(";", csns);
    }

    /** The servers that share watermarks: their numbers, and the database. */
    String identity() {
        TreeSet<String> servers = new TreeSet<>();
        for (String csn : csns) {
            String[] parts = csn.split("#", -1);
            servers.add(parts.length > SERVER_ID ? parts[SERVER_ID] : csn);
        }
        return suffix.toLowerCase(Locale.ROOT) + " " + String.join(" ", servers);
    }

    /** The longest one first: databases can be below each other. */
    private static List<String> suffixesOf(String base, ServerConnection server) {
        String place = base.toLowerCase(Locale.ROOT).replace(" ", "");
        return server.root().all("namingContexts").stream()
                .filter(suffix -> place.endsWith(suffix.toLowerCase(Locale.ROOT).replace(" ", "")))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
