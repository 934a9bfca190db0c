package nl.raakpunt.directory.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.raakpunt.directory.search.text.DutchText;
import nl.raakpunt.directory.search.text.QuestionWords;
import nl.raakpunt.directory.search.text.Word;
import nl.raakpunt.directory.understanding.Signs;
import nl.raakpunt.directory.understanding.TopicModel;

/**
 * How much of a question a topic accounts for.
 *
 * @param coverage share of the question's telling words that the topic answers to, in [0,1]
 * @param telling  how much those words tell this topic from others, in [0,1]
 * @param weighed  the same share, where a word counts by how few topics have it
 * @param words    those words as the citizen wrote them
 */
record Evidence(double coverage, double telling, double weighed, List<String> words) {
    private static final double RELATED = 0.6;
    private static final double ALIKE = 0.7;
    private static final double ALIKE_ENOUGH = 0.4;
    /** A word that only looks like one of the topic's. */
    private static final double ALIKE_TELLS = 0.3;

    private static final double WEAK = 0.2;
    private static final int ENOUGH_WORDS = 8;
    private static final int LONG_ENOUGH = 5;

    Evidence {
        words = List.copyOf(words);
    }

    static Evidence of(QuestionWords question, TopicTerms topic, Rarity rarity) {
        Map<String, Double> byStem = new LinkedHashMap<>();
        Map<String, Double> telling = new LinkedHashMap<>();
        List<String> matched = new ArrayList<>();
        for (Word word : question.strong()) {
            String stem = word.forms().getFirst();
            double match = byStem.computeIfAbsent(stem, none -> match(word, topic));
            if (match > 0) {
                matched.add(word.original());
                telling.computeIfAbsent(stem, none -> match * told(word, topic, rarity));
            }
        }
        question.weak().stream()
                .filter(word -> shares(word.terms(), topic.terms()))
                .forEach(word -> matched.add(word.original()));
        return new Evidence(
                coverage(byStem.values()),
                1 - Math.exp(-sum(telling.values())),
                weighed(question, telling, rarity),
                matched.stream().distinct().toList());
    }

    private static double weighed(QuestionWords question, Map<String, Double> telling, Rarity rarity) {
        Map<String, Double> whole = new LinkedHashMap<>();
        question.strong()
                .forEach(word -> whole.computeIfAbsent(
                        word.forms().getFirst(), none -> (word.weak() ? WEAK : 1) * rarity.most(word.terms())));
        double all = sum(whole.values());
        return all == 0 ? 0 : Math.min(1, sum(telling.values()) / all);
    }

    /** What can be seen of an answer with this evidence. */
    Signs signs(TopicModel.Ranked answer) {
        return new Signs(answer.margin(), coverage, telling, answer.lead(), answer.asking());
    }

    /** In a long mail most words are about something else; from so many words on, more do not count against a topic. */
    private static double coverage(Collection<Double> matches) {
        return matches.isEmpty() ? 0 : Math.min(1, sum(matches) / Math.min(matches.size(), ENOUGH_WORDS));
    }

    private static double sum(Collection<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** A word that hardly any topic has tells most; one that any question may hold tells little, also when there is no other. */
    private static double told(Word word, TopicTerms topic, Rarity rarity) {
        Set<String> terms = new HashSet<>(word.terms());
        terms.addAll(DutchText.related(List.of(word)));
        double told = rarity.ofShared(terms, topic);
        return (word.weak() ? WEAK : 1) * (told == 0 ? ALIKE_TELLS : told);
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
