package nl.raakpunt.directory.search;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.raakpunt.directory.search.text.QuestionWords;
import nl.raakpunt.directory.search.text.Word;
import nl.raakpunt.directory.topic.Topic;
import nl.raakpunt.directory.understanding.TopicModel;

/** Ranks topics by the words they share with a question, from memory, for when Elasticsearch does not answer. */
final class LimitedTopics {
    /** Between two topics that answer to the same words, the one whose title they are comes first. */
    private static final double FOR_TITLE = 0.5;

    /** Never sure: which words are telling among all topics is not weighed here, so the agent chooses. */
    private static final double MOST_CONFIDENCE = 0.5;

    private LimitedTopics() {}

    /** By what was learned too. */
    static List<TopicMatch> find(
            String question, QuestionWords words, Catalogue catalogue, TopicModel model, int limit) {
        Map<String, Double> shared = find(words, catalogue, TopicSearch.COMPARED).stream()
                .collect(Collectors.toMap(match -> match.topic().key(), TopicMatch::score));
        return LearnedRanking.rank(question, words, shared, model, catalogue, limit).stream()
                .map(match -> match.unsure(MOST_CONFIDENCE))
                .toList();
    }

    static List<TopicMatch> find(QuestionWords words, Catalogue catalogue, int limit) {
        Set<String> asked = new HashSet<>();
        words.strong().forEach(word -> asked.addAll(word.terms()));
        return catalogue.topics().values().stream()
                .map(topic -> scored(topic, words, asked, catalogue))
                .filter(topic -> topic.evidence().coverage() > 0)
                .sorted(Comparator.comparingDouble(TopicMatch.Scored::score)
                        .reversed()
                        .thenComparing(one -> one.topic().key()))
                .limit(limit)
                .map(LimitedTopics::match)
                .toList();
    }

    private static TopicMatch.Scored scored(Topic topic, QuestionWords words, Set<String> asked, Catalogue catalogue) {
        Evidence evidence =
                Evidence.of(words, Objects.requireNonNull(catalogue.terms().get(topic.key())), catalogue.rarity());
        double score = evidence.coverage() == 0
                ? 0
                : evidence.coverage() + FOR_TITLE * shareOf(catalogue.text().words(topic.title()), asked);
        return new TopicMatch.Scored(topic, score, evidence);
    }

    private static double shareOf(List<Word> title, Set<String> asked) {
        return title.isEmpty()
                ? 0
                : (double) title.stream()
                                .filter(word -> word.terms().stream().anyMatch(asked::contains))
                                .count()
                        / title.size();
    }

    private static TopicMatch match(TopicMatch.Scored one) {
        return new TopicMatch(
                one.topic(),
                one.score(),
                Math.min(MOST_CONFIDENCE, one.evidence().coverage()),
                false,
                one.evidence().words());
    }
}
