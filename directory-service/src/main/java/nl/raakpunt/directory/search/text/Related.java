package nl.raakpunt.directory.search.text;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which words mean about the same: what citizens say and what the town hall says. */
final class Related {
    private Related() {}

    static Map<String, Set<String>> words() {
        Map<String, Set<String>> related = new HashMap<>();
        for (List<String> row : WordLists.rows("related.txt")) {
            List<String> stems =
                    row.stream().map(word -> Forms.of(word).iterator().next()).toList();
            stems.forEach(stem ->
                    related.computeIfAbsent(stem, none -> new LinkedHashSet<>()).addAll(stems));
        }
        return Map.copyOf(related);
    }
}
