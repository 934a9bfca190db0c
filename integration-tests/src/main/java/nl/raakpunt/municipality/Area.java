package nl.raakpunt.municipality;

import java.util.List;

/**
 * A village (kern) of the municipality.
 *
 * @param aliases other names citizens use for it, and well-known places in it
 */
public record Area(String key, String name, List<String> aliases) {

    public Area {
        aliases = List.copyOf(aliases);
    }
}
