package nl.raakpunt.routing.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic the words could be about, with the people for it in the order in which they are asked.
 *
 * @param confidence chance between 0 and 1 that this is the topic
 * @param rule       the rule of a manager that decided who comes first
 */
public record TopicMatch(
        TopicCard topic,
        double score,
        double confidence,
        List<String> matchedWords,
        @Nullable TeamRef team,
        List<Candidate> candidates,
        @Nullable AppliedRule rule) {

    public TopicMatch {
        matchedWords = List.copyOf(matchedWords);
        candidates = List.copyOf(candidates);
    }
}
