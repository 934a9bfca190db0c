package nl.raakpunt.directory.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.raakpunt.directory.learning.KnownWording.Known;
import nl.raakpunt.directory.search.text.QuestionWords;
import nl.raakpunt.directory.topic.Topic;
import org.jspecify.annotations.Nullable;

/** Puts the topic of an earlier question in the same words first, without waiting for the next training. */
final class KnownFirst {

    /** One word alone may be asked by people who mean different things. */
    private static final int LEAST_WORDS = 2;

    private KnownFirst() {}

    static List<TopicMatch> of(
            Optional<Known> known, List<TopicMatch> matches, QuestionWords words, Catalogue catalogue, int limit) {
        @Nullable
        Topic topic = known.map(Known::topic).map(catalogue.topics()::get).orElse(null);
        if (topic == null || words.isEmpty()) {
            return matches;
        }
        boolean sure =
                known.filter(Known::unanimous).isPresent() && words.strong().size() >= LEAST_WORDS;
        Stream<TopicMatch> others = matches.stream()
                .filter(match -> !match.topic().key().equals(topic.key()))
                .map(match -> match.unsure(1 - Confidence.ENOUGH));
        return Stream.concat(Stream.of(first(topic, matches, words, catalogue, sure)), others)
                .limit(limit)
                .toList();
    }

    private static TopicMatch first(
            Topic topic, List<TopicMatch> matches, QuestionWords words, Catalogue catalogue, boolean sure) {
        double score = matches.isEmpty() ? 1 : matches.getFirst().score();
        TopicTerms terms = catalogue.terms().get(topic.key());
        List<String> matched = terms == null
                ? List.of()
                : Evidence.of(words, terms, catalogue.rarity()).words();
        double confidence = sure ? Math.max(Confidence.ENOUGH, confidence(topic, matches)) : confidence(topic, matches);
        return new TopicMatch(topic, score, confidence, sure, matched);
    }

    private static double confidence(Topic topic, List<TopicMatch> matches) {
        return matches.stream()
                .filter(match -> match.topic().key().equals(topic.key()))
                .mapToDouble(TopicMatch::confidence)
                .findFirst()
                .orElse(Confidence.ENOUGH / 2);
    }
}
