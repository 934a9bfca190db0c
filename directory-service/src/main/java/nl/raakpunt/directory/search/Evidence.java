package nl.raakpunt.directory.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.raakpunt.directory.search.text.DutchText;
import nl.raakpunt.directory.search.text.QuestionWords;
import nl.raakpunt.directory.search.text.Word;

/**
 * How much of a question a topic accounts for.
 *
 * @param coverage share of the question's telling words that the topic answers to, in [0,1]
 * @param words    those words as the citizen wrote them
 */
record Evidence(double coverage, List<String> words) {
    private static final double RELATED = 0.6;
    private static final double ALIKE = 0.7;
    private static final double ALIKE_ENOUGH = 0.4;
    private static final int ENOUGH_WORDS = 8;
    private static final int LONG_ENOUGH = 5;

    Evidence {
        words = List.copyOf(words);
    }

    static Evidence of(QuestionWords question, TopicTerms topic) {
        Map<String, Double> byStem = new LinkedHashMap<>();
        List<String> matched = new ArrayList<>();
        for (Word word : question.strong()) {
            double match = byStem.computeIfAbsent(word.forms().getFirst(), stem -> match(word, topic));
            if (match > 0) {
                matched.add(word.original());
            }
        }
        question.weak().stream()
                .filter(word -> shares(word.terms(), topic.terms()))
                .forEach(word -> matched.add(word.original()));
        return new Evidence(
                coverage(byStem.values()), matched.stream().distinct().toList());
    }

    /** In a long mail most words are about something else; from so many words on, more do not count against a topic. */
    private static double coverage(Collection<Double> matches) {
        double sum = matches.stream().mapToDouble(Double::doubleValue).sum();
        return matches.isEmpty() ? 0 : Math.min(1, sum / Math.min(matches.size(), ENOUGH_WORDS));
    }

    private static double match(Word word, TopicTerms topic) {
        if (shares(word.terms(), topic.terms())) {
            return word.slip() ? ALIKE : 1;
        }
        if (shares(DutchText.related(List.of(word)), topic.terms())) {
            return RELATED;
        }
        double alike = alike(word, topic);
        return alike >= ALIKE_ENOUGH ? ALIKE * alike : 0;
    }

    private static boolean shares(Set<String> terms, Set<String> others) {
        return !Collections.disjoint(terms, others);
    }

    /** Share of the word's pieces that the topic's words have: high for a typing error or a derived word. */
    private static double alike(Word word, TopicTerms topic) {
        if (word.normal().length() < LONG_ENOUGH) {
            return 0;
        }
        List<String> pieces = DutchText.pieces(word.normal());
        return (double) pieces.stream().filter(topic.grams()::contains).count() / pieces.size();
    }
}
