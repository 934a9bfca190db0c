package nl.raakpunt.directory.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import nl.raakpunt.directory.search.text.DutchText;
import nl.raakpunt.directory.search.text.Sentences;

/** Picks the sentences of a long text that carry its question: the rest of a mail would only blur it. */
final class Focus {
    /** A text this short is looked at as a whole. */
    private static final int SHORT = 40;

    private static final int MOST_SENTENCES = 3;

    /** A sentence that asks is more likely to be the question than one that tells. */
    private static final double FOR_ASKING = 2;

    private Focus() {}

    /**
     * The text itself when it is short.
     *
     * @param clear how clear it is from one sentence what it is about
     */
    static String of(String text, ToDoubleFunction<String> clear) {
        if (DutchText.plain(text).size() <= SHORT) {
            return text;
        }
        List<String> sentences = Sentences.of(text);
        Map<String, Double> worth = sentences.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), sentence -> worth(sentence, clear)));
        List<String> best = worth.keySet().stream()
                .sorted(Comparator.comparingDouble((String sentence) -> -worth.getOrDefault(sentence, 0.0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_SENTENCES)
                .toList();
        return sentences.stream().filter(best::contains).distinct().collect(Collectors.joining(" "));
    }

    private static double worth(String sentence, ToDoubleFunction<String> clear) {
        return clear.applyAsDouble(sentence) * (Sentences.asks(sentence) ? FOR_ASKING : 1);
    }
}
