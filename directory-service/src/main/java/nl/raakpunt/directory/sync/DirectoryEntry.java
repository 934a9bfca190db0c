package nl.raakpunt.directory.sync;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One entry as the directory sent it, values as text.
 *
 * @param values by attribute name in lower case, blank values left out
 */
record DirectoryEntry(String dn, Map<String, List<String>> values) {

    private static final int LONGEST = 10_000;

    /** All values of an attribute; none for an attribute that is not mapped. */
    List<String> all(String attribute) {
        List<String> found = values.getOrDefault(attribute.toLowerCase(Locale.ROOT), List.of());
        found.forEach(value -> check(attribute, value));
        return found;
    }

    /** The first value of an attribute. */
    Optional<String> first(String attribute) {
        return all(attribute).stream().findFirst();
    }

    String required(String attribute) {
        return first(attribute).orElseThrow(() -> new BrokenEntryException("has no " + attribute));
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
