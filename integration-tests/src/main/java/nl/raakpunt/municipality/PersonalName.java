package nl.raakpunt.municipality;

/**
 * A Dutch personal name in its parts.
 *
 * @param prefix surname prefix such as "van der", or an empty text
 * @param family surname without its prefix
 */
public record PersonalName(String given, String prefix, String family) {

    /** The name as colleagues write it: "Sanne van der Meer". */
    public String display() {
        return given + " " + surname();
    }

    String surname() {
        return prefix.isEmpty() ? family : prefix.endsWith("'") ? prefix + family : prefix + " " + family;
    }
}
