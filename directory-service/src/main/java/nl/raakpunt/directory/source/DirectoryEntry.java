package nl.raakpunt.directory.source;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One entry as the directory sent it.
 *
 * @param id       identity for life ({@code entryUUID}, {@code objectGUID})
 * @param dn       where the entry is; data, never identity
 * @param values   texts by attribute name in lower case, blank values left out
 * @param binaries first value of attributes that are not text, such as a photo, by attribute name in lower case
 */
public record DirectoryEntry(UUID id, String dn, Map<String, List<String>> values, Map<String, byte[]> binaries) {

    private static final int LONGEST = 10_000;

    /** All values of an attribute; none for an attribute that is not mapped. */
    public List<String> all(String attribute) {
        List<String> found = values.getOrDefault(attribute.toLowerCase(Locale.ROOT), List.of());
        found.forEach(value -> check(attribute, value));
        return found;
    }

    /** The first value of an attribute. */
    public Optional<String> first(String attribute) {
        return all(attribute).stream().findFirst();
    }

    /** The first value of an attribute that every good entry has. */
    public String required(String attribute) {
        return first(attribute).orElseThrow(() -> new BrokenEntryException("has no " + attribute));
    }

    /** The same entry as if these attributes, named in lower case, had not been asked for. */
    DirectoryEntry without(Collection<String> attributes) {
        Map<String, List<String>> others = new HashMap<>(values);
        others.keySet().removeAll(attributes);
        return new DirectoryEntry(id, dn, others, binaries);
    }

    private static void check(String attribute, String value) {
        if (value.length() > LONGEST) {
            throw new BrokenEntryException(attribute + " is longer than " + LONGEST + " characters");
        }
        if (value.indexOf('\0') >= 0) {
            throw new BrokenEntryException(attribute + " contains a NUL character");
        }
    }
}
