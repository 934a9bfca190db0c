package nl.raakpunt.directory.source.ad;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.raakpunt.directory.source.BrokenEntryException;
import nl.raakpunt.directory.source.DirectoryEntry;
import nl.raakpunt.directory.source.LdapProblems;
import nl.raakpunt.directory.source.ServerConnection;
import nl.raakpunt.directory.source.SourceException;

/** Fetches all values of attributes of which the server sent only a part, such as the members of a large group. */
final class RangedValues {

    private RangedValues() {}

    static DirectoryEntry complete(ServerConnection server, DirectoryEntry entry) throws SourceException {
        Map<String, ValueRange> parts = new HashMap<>();
        entry.values().keySet().forEach(name -> ValueRange.of(name).ifPresent(part -> parts.put(name, part)));
        if (parts.isEmpty()) {
            return entry;
        }
        Map<String, List<String>> values = new HashMap<>(entry.values());
        for (Map.Entry<String, ValueRange> part : parts.entrySet()) {
            values.remove(part.getKey());
            values.put(
                    part.getValue().attribute(),
                    all(server, entry.dn(), part.getValue().attribute()));
        }
        return new DirectoryEntry(entry.id(), entry.dn(), values, entry.binaries());
    }

    /**
     * From the first value on, although a part is there already: the name of a server may lead to several, on which the
     * values can be in another order.
     */
    private static List<String> all(ServerConnection server, String dn, String attribute) throws SourceException {
        List<String> values = new ArrayList<>();
        ValueRange part;
        do {
            String asked = attribute + ";range=" + values.size() + "-*";
            Attribute received = part(server, dn, asked);
            part = ValueRange.of(received.getName())
                    .orElseThrow(() -> new BrokenEntryException(asked + " was answered without saying which part"));
            if (part.first() != values.size() || received.size() == 0) {
                throw new BrokenEntryException(asked + " was answered with " + received.getName());
            }
            values.addAll(List.of(received.getValues()));
            if (values.size() > server.settings().maxEntries()) {
                throw new BrokenEntryException(
                        attribute + " has more than " + server.settings().maxEntries() + " values, see max-entries");
            }
        } while (!part.isLast());
        return values;
    }

    private static Attribute part(ServerConnection server, String dn, String asked) throws SourceException {
        try {
            SearchResultEntry entry = server.sdk().getEntry(dn, asked);
            if (entry == null) {
                throw new BrokenEntryException("disappeared while it was read");
            }
            return entry.getAttributes().stream()
                    .filter(attribute -> isPart(attribute, asked))
                    .findFirst()
                    .orElseThrow(() -> new BrokenEntryException(asked + " was not answered"));
        } catch (LDAPException problem) {
            throw LdapProblems.exception(problem);
        }
    }

    private static boolean isPart(Attribute attribute, String asked) {
        Optional<ValueRange> wanted = ValueRange.of(asked);
        return ValueRange.of(attribute.getName())
                .filter(part -> wanted.isPresent()
                        && part.attribute().equalsIgnoreCase(wanted.get().attribute()))
                .isPresent();
    }
}
