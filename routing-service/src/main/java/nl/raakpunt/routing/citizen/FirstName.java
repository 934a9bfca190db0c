package nl.raakpunt.routing.citizen;

/** The first name of a colleague, from how the organisation writes the whole name. */
final class FirstName {

    private FirstName() {}

    /** For example Sanne, of both {@code Sanne van der Meer} and {@code Meer, Sanne van der}. */
    static String of(String displayName) {
        int comma = displayName.indexOf(',');
        String given = comma < 0 ? displayName : displayName.substring(comma + 1);
        return given.strip().split("\\s+", 2)[0];
    }
}
