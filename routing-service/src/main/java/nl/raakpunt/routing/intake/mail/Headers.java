package nl.raakpunt.routing.intake.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The headers of a mail that say what kind of mail it is.
 *
 * @param values by name in small letters, in their order
 */
record Headers(Map<String, List<String>> values) {

    Headers {
        values = Map.copyOf(values);
    }

    boolean has(String name) {
        return !all(name).isEmpty();
    }

    /** Whether a header with this name has such a value, in small letters. */
    boolean any(String name, Predicate<String> value) {
        return all(name).stream()
                .map(each -> each.strip().toLowerCase(Locale.ROOT))
                .anyMatch(value);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }
}
