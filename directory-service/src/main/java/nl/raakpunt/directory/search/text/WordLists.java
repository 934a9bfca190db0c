package nl.raakpunt.directory.search.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    static List<List<String>> rows(String name) {
        return WordRows.of(WordLists.class, name);
    }
}
