package nl.raakpunt.directory.search.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place that a text names.
 *
 * @param shown as the municipality writes it; {@code null} for a postcode
 * @param areas keys of the areas it may lie in
 * @param at    number of the word at which it begins
 * @param words how many words it is
 */
record PlaceMention(Kind kind, @Nullable String shown, Set<String> areas, int at, int words) {

    /** What is named, the surest first: people know their village, and every village has a Dorpsstraat. */
    enum Kind {
        VILLAGE,
        POSTCODE,
        STREET
    }
}
