package nl.raakpunt.routing.plainlanguage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who knows Dutch at level B1 would say of a text: advice, never a verdict.
 *
 * @param readability {@code null} when the text is too short to say
 */
public record Reading(List<Hint> hints, @Nullable Readability readability) {

    public Reading {
        hints = List.copyOf(hints);
    }
}
