package nl.raakpunt.routing.directory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What directory-service makes of a caller's words.
 *
 * @param confident          false when the agent should choose between the topics
 * @param limited            true when topics are only compared by their words, because search works only partly
 * @param asOf               instant the reachability holds for
 * @param directoryUpdatedAt when the staff directory was last read completely
 */
public record Experts(
        Understanding understanding,
        boolean confident,
        List<TopicMatch> topics,
        List<PersonMatch> people,
        boolean limited,
        Instant asOf,
        @Nullable Instant directoryUpdatedAt) {

    public Experts {
        topics = List.copyOf(topics);
        people = List.copyOf(people);
    }

    /** Village and words recognised in the text. */
    public record Understanding(@Nullable AreaRef area, List<String> words) {

        public Understanding {
            words = List.copyOf(words);
        }
    }
}
