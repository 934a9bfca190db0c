package nl.raakpunt.directory.understanding;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.raakpunt.directory.search.text.DutchText;
import nl.raakpunt.directory.search.text.Word;

/**
 * Turns text into numbers: stems, parts of compounds, words that mean about the same, neighbouring words and pieces of words, each
 * weighed by how rare it is; of length 1.
 */
final class Features {
    private static final double WEAK = 0.3;
    private static final double PIECE = 0.3;
    private static final double RELATED = 0.3;
    private static final double NEIGHBOURS = 0.3;

    private final DutchText text;
    private final Map<String, Integer> numbers;
    private final double[] rarity;

    private Features(DutchText text, Map<String, Integer> numbers, double[] rarity) {
        this.text = text;
        this.numbers = numbers;
        this.rarity = rarity;
    }

    static Features of(DutchText text, Collection<String> examples) {
        Map<String, Integer> documents = new TreeMap<>();
        for (String example : examples) {
            counts(text, example).keySet().forEach(name -> documents.merge(name, 1, Integer::sum));
        }
        Map<String, Integer> numbers = new HashMap<>();
        double[] rarity = new double[documents.size() + 1];
        documents.forEach((name, count) -> {
            int number = numbers.size() + 1;
            numbers.put(name, number);
            rarity[number] = Math.log((1.0 + examples.size()) / (1 + count)) + 1;
        });
        return new Features(text, numbers, rarity);
    }

    int size() {
        return numbers.size();
    }

    Vector vector(String question) {
        Map<Integer, Double> weights = new TreeMap<>();
        counts(text, question).forEach((name, weight) -> {
            Integer number = numbers.get(name);
            if (number != null) {
                weights.put(number, weight * rarity[number]);
            }
        });
        double length =
                Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
        return new Vector(
                weights.keySet().stream().mapToInt(Integer::intValue).toArray(),
                weights.values().stream().mapToDouble(w -> w / length).toArray());
    }

    private static Map<String, Double> counts(DutchText text, String question) {
        Map<String, Double> counts = new HashMap<>();
        List<Word> words = text.asked(question, DutchText.MOST_WORDS);
        for (Word word : words) {
            double weight = word.weak() ? WEAK : 1;
            Set<String> terms = new TreeSet<>(word.terms());
            terms.forEach(term -> counts.merge("w:" + term, weight, Math::max));
            DutchText.pieces(word.normal()).forEach(piece -> counts.merge("g:" + piece, weight * PIECE, Math::max));
        }
        DutchText.related(words).forEach(term -> counts.merge("w:" + term, RELATED, Math::max));
        for (int at = 1; at < words.size(); at++) {
            counts.merge("n:" + first(words.get(at - 1)) + " " + first(words.get(at)), NEIGHBOURS, Math::max);
        }
        return counts;
    }

    private static String first(Word word) {
        return word.forms().getFirst();
    }
}
