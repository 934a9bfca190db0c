package nl.raakpunt.directory.search;

import java.util.ArrayList;
import java.util.List;
import nl.raakpunt.directory.topic.Topic;

/**
 * A topic that fits a question, and how sure that is.
 *
 * @param confidence   probability that this is the topic
 * @param confident    whether it can be given as the answer
 * @param matchedWords words of the question it answers to, as the citizen wrote them
 */
record TopicMatch(Topic topic, double score, double confidence, boolean confident, List<String> matchedWords) {

    TopicMatch {
        matchedWords = List.copyOf(matchedWords);
    }

    /** The same, to be given as the answer. */
    TopicMatch sure() {
        return new TopicMatch(topic, score, confidence, true, matchedWords);
    }

    /** The same, left to the agent to choose. */
    TopicMatch unsure(double mostConfidence) {
        return new TopicMatch(topic, score, Math.min(mostConfidence, confidence), false, matchedWords);
    }

    /** A topic with its score from the index and what it answers to. */
    record Scored(Topic topic, double score, Evidence evidence) {}

    static List<TopicMatch> ranked(List<Scored> scored) {
        List<Scored> fitting =
                scored.stream().filter(one -> one.evidence().coverage() > 0).toList();
        List<TopicMatch> matches = new ArrayList<>();
        for (int place = 0; place < fitting.size(); place++) {
            Scored one = fitting.get(place);
            double rival = rival(fitting, place);
            double coverage = one.evidence().coverage();
            matches.add(new TopicMatch(
                    one.topic(),
                    one.score(),
                    Confidence.of(one.score(), rival, coverage),
                    place == 0 && Confidence.enough(one.score(), rival, coverage),
                    one.evidence().words()));
        }
        return matches;
    }

    private static double rival(List<Scored> fitting, int place) {
        int rival = place == 0 ? 1 : 0;
        return rival < fitting.size() ? fitting.get(rival).score() : 0;
    }
}
