package nl.raakpunt.directory.mapping;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A surname in its two parts, however the directory writes them together: {@code van der Meer}, {@code Meer, van der}
 * or {@code Meer van der}.
 *
 * @param prefix such as {@code van der}, or an empty text
 * @param family surname without prefix
 */
public record DutchName(String prefix, String family) {

    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0]+");

    /** Takes a surname apart; one that only begins with the letters of a prefix stays whole. */
    public static DutchName of(String written) {
        String name = SPACES.matcher(written.strip()).replaceAll(" ");
        if (Prefixes.named(name).isPresent()) {
            return new DutchName("", name);
        }
        return behindComma(name)
                .or(() -> inFront(name))
                .or(() -> atTheEnd(name))
                .or(() -> joined(name))
                .orElseGet(() -> new DutchName("", name));
    }

    /** The surname as it follows a first name. */
    public String written() {
        if (prefix.isEmpty()) {
            return family;
        }
        return prefix + (Prefixes.isElided(prefix) ? "" : " ") + family;
    }

    /** {@code Meer, van der}. */
    private static Optional<DutchName> behindComma(String name) {
        int comma = name.indexOf(',');
        if (comma < 1) {
            return Optional.empty();
        }
        String family = name.substring(0, comma).strip();
        return Prefixes.named(name.substring(comma + 1).strip()).map(prefix -> new DutchName(prefix, family));
    }

    /** {@code van der Meer}: the longest prefix that leaves a name. */
    private static Optional<DutchName> inFront(String name) {
        for (int space = name.lastIndexOf(' ', Prefixes.LONGEST); space > 0; space = name.lastIndexOf(' ', space - 1)) {
            String family = name.substring(space + 1);
            Optional<String> prefix = Prefixes.named(name.substring(0, space));
            if (prefix.isPresent()) {
                return Optional.of(new DutchName(prefix.get(), family));
            }
        }
        return Optional.empty();
    }

    /** {@code Meer van der}; with a capital the last word is a name of its own, as in {@code Nguyen Van}. */
    private static Optional<DutchName> atTheEnd(String name) {
        boolean capitals = name.equals(name.toUpperCase(Locale.ROOT));
        int first = Math.max(0, name.length() - Prefixes.LONGEST - 1);
        for (int space = name.indexOf(' ', first); space > 0; space = name.indexOf(' ', space + 1)) {
            String last = name.substring(space + 1);
            boolean small = last.equals(last.toLowerCase(Locale.ROOT));
            Optional<String> prefix = small || capitals ? Prefixes.named(last) : Optional.empty();
            if (prefix.isPresent()) {
                return Optional.of(new DutchName(prefix.get(), name.substring(0, space)));
            }
        }
        return Optional.empty();
    }

    /** {@code d'Hondt}; {@code D'Angelo} and {@code O'Brien} are whole names. */
    private static Optional<DutchName> joined(String name) {
        return Prefixes.elidedBefore(name).map(prefix -> new DutchName(prefix, name.substring(prefix.length())));
    }
}
