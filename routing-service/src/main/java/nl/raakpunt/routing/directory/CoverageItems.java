package nl.raakpunt.routing.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of what is not covered, what is asked most first.
 *
 * @param next what to ask for to see the next ones; {@code null} when these are the last
 */
public record CoverageItems(
        List<CoverageItem> items, @Nullable Integer next) {

    public CoverageItems {
        items = List.copyOf(items);
    }
}
