package nl.raakpunt.directory.mapping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The curated list of surname prefixes. */
final class Prefixes {

    /** No prefix has more characters. */
    static final int LONGEST = 16;

    private static final Set<String> DUTCH = read("prefixes-dutch.txt");
    private static final Set<String> FOREIGN = read("prefixes-foreign.txt");

    private Prefixes() {}

    /** The prefix in its usual form, when this whole text is one. */
    static Optional<String> named(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = straight(text);
        String small = plain.toLowerCase(Locale.ROOT);
        if (DUTCH.contains(small)) {
            return Optional.of(small);
        }
        return FOREIGN.contains(small) ? Optional.of(plain) : Optional.empty();
    }

    /** A small prefix that is written against a name with a capital, such as {@code d'}. */
    static Optional<String> elidedBefore(String name) {
        String start = straight(name.length() > LONGEST ? name.substring(0, LONGEST) : name);
        int mark = start.indexOf('\'');
        if (mark < 1 || mark + 1 >= start.length() || !Character.isUpperCase(start.charAt(mark + 1))) {
            return Optional.empty();
        }
        String prefix = start.substring(0, mark + 1);
        return Optional.of(prefix).filter(known -> DUTCH.contains(known) || FOREIGN.contains(known));
    }

    /** Whether nothing comes between this prefix and the name. */
    static boolean isElided(String prefix) {
        return prefix.endsWith("'");
    }

    private static String straight(String text) {
        return text.replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('`', '\'')
                .replace('\u00b4', '\'');
    }

    private static Set<String> read(String name) {
        try (InputStream in = Objects.requireNonNull(Prefixes.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The list of prefixes " + name + " cannot be read", unreadable);
        }
    }
}
