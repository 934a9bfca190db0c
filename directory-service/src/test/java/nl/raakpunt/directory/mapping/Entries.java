package nl.raakpunt.directory.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.raakpunt.directory.source.DirectoryEntry;

/** Invented entries. */
final class Entries {

    static final UUID ID = new UUID(0, 7);
    static final String DN = "uid=s.vandermeer,ou=medewerkers,dc=example";

    private Entries() {}

    /** An entry with a sign-in name and these attributes, as name, value, name, value; a name may come twice. */
    static DirectoryEntry of(String... attributes) {
        Map<String, List<String>> values = new HashMap<>(Map.of("uid", List.of("s.vandermeer")));
        for (int i = 0; i < attributes.length; i += 2) {
            values.merge(
                    attributes[i].toLowerCase(Locale.ROOT),
                    List.of(attributes[i + 1]),
                    (before, more) ->
                            Stream.concat(before.stream(), more.stream()).toList());
        }
        return new DirectoryEntry(ID, DN, values, Map.of());
    }

    /** An entry with a picture. */
    static DirectoryEntry withPhoto(String attribute, byte[] image) {
        return new DirectoryEntry(
                ID, DN, Map.of("uid", List.of("s.vandermeer")), Map.of(attribute.toLowerCase(Locale.ROOT), image));
    }
}
