package nl.raakpunt.directory.search.text;

import java.util.List;
import java.util.Optional;
import nl.raakpunt.directory.topic.Area;
import org.jspecify.annotations.Nullable;

/**
 * The place a question is about.
 *
 * @param areas  the areas it may lie in: one when it is clear, none when no place is named
 * @param street street as the municipality writes it, never with a house number
 */
public record NamedPlace(List<Area> areas, @Nullable String street) {

    /** When no place is named. */
    public static final NamedPlace NONE = new NamedPlace(List.of(), null);

    public NamedPlace {
        areas = List.copyOf(areas);
    }

    /** The place somebody chose, whatever the text names. */
    public static NamedPlace chosen(@Nullable Area area) {
        return area == null ? NONE : new NamedPlace(List.of(area), null);
    }

    /** The area, when it is clear. */
    public Optional<Area> area() {
        return areas.size() == 1 ? Optional.of(areas.getFirst()) : Optional.empty();
    }
}
