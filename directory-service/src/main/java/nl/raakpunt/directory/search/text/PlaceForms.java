package nl.raakpunt.directory.search.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ways in which Dutch writes the name of a village or a street; pure. */
final class PlaceForms {
    private static final int SHORTEST_INFLECTED = 5;
    private static final List<String> ENDINGS = List.of("se", "s", "er", "ers", "naar");
    private static final Map<String, String> ABBREVIATIONS = Map.of(
            "burg", "burgemeester",
            "past", "pastoor",
            "prof", "professor",
            "dr", "dokter",
            "ds", "dominee",
            "kon", "koningin",
            "st", "sint");
    private static final Map<String, String> ENDINGS_CUT_SHORT = Map.of("str", "straat", "pln", "plein", "ln", "laan");
    private static final List<String> STREET_ENDINGS = List.of(
            "straat", "weg", "laan", "plein", "dijk", "kade", "singel", "dreef", "steeg", "gracht", "pad", "hof",
            "markt", "haven", "wal", "vest", "ring", "park", "erf", "gaarde", "akker", "veld", "zoom", "duin", "kamp");

    private PlaceForms() {}

    /** "rockanjese" and "rockanjer" of "rockanje", "brielse" of "brielle"; nothing of a short name. */
    static Set<String> inflected(String name) {
        Set<String> forms = new LinkedHashSet<>();
        if (name.length() < SHORTEST_INFLECTED) {
            return forms;
        }
        for (String stem : stems(name)) {
            ENDINGS.forEach(ending -> forms.add(stem + ending));
        }
        // What only lost its last letters is another word.
        forms.removeIf(name::startsWith);
        return forms;
    }

    private static Set<String> stems(String name) {
        Set<String> stems = new LinkedHashSet<>(Set.of(name));
        if (name.endsWith("lle")) {
            stems.add(name.substring(0, name.length() - 2));
        } else if (name.endsWith("e")) {
            stems.add(name.substring(0, name.length() - 1));
        }
        return stems;
    }

    /** A word of a street's name written out in full. */
    static String full(String word) {
        String known = ABBREVIATIONS.get(word);
        if (known != null) {
            return known;
        }
        for (Map.Entry<String, String> cut : ENDINGS_CUT_SHORT.entrySet()) {
            if (word.length() > cut.getKey().length() + 2 && word.endsWith(cut.getKey())) {
                return word.substring(0, word.length() - cut.getKey().length()) + cut.getValue();
            }
        }
        return word;
    }

    /** True for a word that can only be a street: "dorpsstraat", but not "straat" or "plein" by itself. */
    static boolean looksLikeStreet(String word) {
        return STREET_ENDINGS.stream().anyMatch(ending -> word.length() > ending.length() + 2 && word.endsWith(ending));
    }

    /** How many typing errors a name of this length may have and still be told from others. */
    static int tolerated(String name) {
        if (name.length() < 7) {
            return 0;
        }
        return name.length() < 12 ? 1 : 2;
    }
}
