package nl.raakpunt.routing.plainlanguage;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Official words, each with what people say instead. */
public final class SimpleWords {

    private final Map<String, String> pairs;
    private final Pattern official;

    private SimpleWords(Map<String, String> pairs) {
        this.pairs = Map.copyOf(pairs);
        // Of words that begin alike the longest one is meant.
        String words = pairs.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.official = Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + (words.isEmpty() ? "(?!)" : words) + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * Reads lines such as {@code betreffende = over}.
     *
     * @param lists the later ones add to the earlier ones, replace pairs in them, and take those without a simpler word away
     */
    @SafeVarargs
    public static SimpleWords of(List<String>... lists) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (List<String> lines : lists) {
            for (String line : lines) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    add(line, pairs);
                }
            }
        }
        return new SimpleWords(pairs);
    }

    private static void add(String line, Map<String, String> pairs) {
        int middle = line.indexOf('=');
        String word = middle < 0 ? "" : line.substring(0, middle).strip().toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            throw new IllegalArgumentException("Write a pair of words as 'betreffende = over', not: " + line);
        }
        String simpler = line.substring(middle + 1).strip();
        if (simpler.isEmpty()) {
            pairs.remove(word);
        } else {
            pairs.put(word, simpler);
        }
    }

    /** The official words of a text in their order, each once. */
    List<Hint.OfficialWord> in(String text) {
        return official.matcher(text)
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .distinct()
                .map(word -> new Hint.OfficialWord(word, Objects.requireNonNull(pairs.get(word))))
                .toList();
    }

    int size() {
        return pairs.size();
    }
}
