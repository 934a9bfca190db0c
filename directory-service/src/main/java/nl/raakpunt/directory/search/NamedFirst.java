package nl.raakpunt.directory.search;

import java.util.List;
import java.util.stream.Stream;
import nl.raakpunt.directory.search.text.QuestionWords;
import nl.raakpunt.directory.topic.Topic;

/** Puts the topic that a question names first, and gives it as the answer. */
final class NamedFirst {
    private NamedFirst() {}

    /** The same matches when the question names no topic, or several. */
    static List<TopicMatch> of(QuestionWords words, List<TopicMatch> matches, Catalogue catalogue, int limit) {
        return catalogue
                .named()
                .in(words)
                .map(catalogue.topics()::get)
                .map(topic -> Stream.concat(Stream.of(first(topic, words, matches, catalogue)), others(topic, matches))
                        .limit(limit)
                        .toList())
                .orElse(matches);
    }

    private static TopicMatch first(Topic topic, QuestionWords words, List<TopicMatch> matches, Catalogue catalogue) {
        double score = matches.isEmpty() ? 1 : matches.getFirst().score();
        double confidence = matches.stream()
                .filter(match -> match.topic().key().equals(topic.key()))
                .mapToDouble(TopicMatch::confidence)
                .reduce(Confidence.WHEN_NAMED, Math::max);
        List<String> matched = new Fits(words, catalogue).evidence(topic.key()).words();
        return new TopicMatch(topic, score, confidence, true, matched);
    }

    private static Stream<TopicMatch> others(Topic topic, List<TopicMatch> matches) {
        return matches.stream()
                .filter(match -> !match.topic().key().equals(topic.key()))
                .map(match -> match.unsure(1 - Confidence.WHEN_NAMED));
    }
}
