package nl.raakpunt.directory.topic;

import java.util.List;

/**
 * A village or other part of the municipality.
 *
 * @param aliases other names citizens use for it, and streets or beaches that lie in it
 */
public record Area(String key, String name, List<String> aliases) {

    public Area {
        aliases = List.copyOf(aliases);
    }
}
