package nl.raakpunt.directory.search.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the curated word lists that belong to the analysis. */
final class WordLists {
    private WordLists() {}

    /** All words of a list. */
    static Set<String> words(String name) {
        return rows(name).stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** Every word of a row with the first word of that row. */
    static Map<String, String> byForm(String name) {
        Map<String, String> lemmas = new HashMap<>();
        for (List<String> row : rows(name)) {
            row.forEach(form -> lemmas.put(form, row.getFirst()));
        }
        return Map.copyOf(lemmas);
    }

    /** The rows of a list, split into words; what follows a {@code #} is a remark. */
    static List<List<String>> rows(String name) {
        try (InputStream in = Objects.requireNonNull(WordLists.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .map(line -> Arrays.asList(line.split("\\s+")))
                    .toList();
        } catch (IOException ex) {
            throw new UncheckedIOException("The word list " + name + " cannot be read", ex);
        }
    }
}
