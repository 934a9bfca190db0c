package nl.raakpunt.directory.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.raakpunt.directory.search.text.QuestionWords;
import nl.raakpunt.directory.topic.Topic;
import nl.raakpunt.directory.understanding.Calibration;
import nl.raakpunt.directory.understanding.TopicModel;
import org.jspecify.annotations.Nullable;

/** Ranks topics by what was learned together with what the index found; the same function for the desk and the evaluation. */
final class LearnedRanking {

    /** A topic that answers to less of the question than this is not given as the answer, whatever was learned. */
    private static final double LEAST_COVERAGE = 0.2;

    /** Words that any question may hold leave a choice, however well they fit one topic. */
    private static final double MOST_WHEN_LITTLE_IS_SAID = 0.6;

    /** Such words of which it is this little probable that they ask anything leave nothing: a choice would be a guess. */
    private static final double LEAST_ASKING = 0.3;

    private LearnedRanking() {}

    /**
     * Best first.
     *
     * @param lexical scores of the index; of another origin, or empty, when the index does not answer
     */
    static List<TopicMatch> rank(
            String question,
            QuestionWords words,
            Map<String, Double> lexical,
            TopicModel model,
            Catalogue catalogue,
            int limit) {
        if (words.isEmpty()) {
            return List.of();
        }
        Fits fits = new Fits(words, catalogue);
        List<TopicModel.Ranked> ranked = model.rank(question, lexical, fits::of);
        if (words.sayLittle() && ranked.stream().allMatch(one -> one.asking() < LEAST_ASKING)) {
            return List.of();
        }
        List<TopicMatch> matches = ranked.stream()
                .map(one -> match(one, fits, catalogue, model.calibration()))
                .filter(Objects::nonNull)
                .limit(limit)
                .toList();
        return words.sayLittle()
                ? matches.stream()
                        .map(match -> match.unsure(MOST_WHEN_LITTLE_IS_SAID))
                        .toList()
                : first(matches);
    }

    private static @Nullable TopicMatch match(
            TopicModel.Ranked ranked, Fits fits, Catalogue catalogue, Calibration calibration) {
        Topic topic = catalogue.topics().get(ranked.key());
        if (topic == null) {
            return null;
        }
        Evidence evidence = fits.evidence(ranked.key());
        if (evidence.coverage() == 0) {
            return null;
        }
        double confidence =
                calibration.confidence(evidence.signs(ranked)) * Math.min(1, evidence.coverage() / LEAST_COVERAGE);
        return new TopicMatch(topic, ranked.score(), confidence, false, evidence.words());
    }

    /** Only the first may be given as the answer. */
    private static List<TopicMatch> first(List<TopicMatch> matches) {
        if (matches.isEmpty() || matches.getFirst().confidence() < Confidence.ENOUGH) {
            return matches;
        }
        List<TopicMatch> sure = new ArrayList<>(matches);
        sure.set(0, matches.getFirst().sure());
        return List.copyOf(sure);
    }
}
