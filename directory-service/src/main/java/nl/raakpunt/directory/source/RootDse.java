package nl.raakpunt.directory.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a directory server says of itself.
 *
 * @param values texts by attribute name in lower case
 */
public record RootDse(Map<String, List<String>> values) {

    /** What is asked of a server; without naming them, most of it is not sent. */
    static final String[] ATTRIBUTES = {"*", "+"};

    public RootDse {
        values = Map.copyOf(values);
    }

    /** All values of an attribute. */
    public List<String> all(String attribute) {
        return values.getOrDefault(attribute.toLowerCase(Locale.ROOT), List.of());
    }

    /** The first value of an attribute. */
    public Optional<String> first(String attribute) {
        return all(attribute).stream().findFirst();
    }

    /** Whether the server knows a control. */
    public boolean knowsControl(String oid) {
        return all("supportedControl").contains(oid);
    }

    /** Whether the server has a capability, by which Active Directory makes itself known. */
    public boolean can(String oid) {
        return all("supportedCapabilities").contains(oid);
    }
}
