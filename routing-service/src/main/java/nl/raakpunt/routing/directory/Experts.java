package nl.raakpunt.routing.directory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What directory-service makes of a caller's words.
 *
 * @param confident          false when the agent should choose between the topics
 * @param referral           another organisation the question seems to be for
 * @param separation         the question that tells apart the topics that are left
 * @param parts              the questions in the text, when there are several
 * @param limited            true when topics are only compared by their words, because search works only partly
 * @param asOf               instant the reachability holds for
 * @param directoryUpdatedAt when the staff directory was last read completely
 */
public record Experts(
        Understanding understanding,
        boolean confident,
        List<TopicMatch> topics,
        List<PersonMatch> people,
        Understood.@Nullable Referral referral,
        Understood.@Nullable Separation separation,
        @Nullable List<Understood.Part> parts,
        boolean limited,
        Instant asOf,
        @Nullable Instant directoryUpdatedAt) {

    public Experts {
        topics = List.copyOf(topics);
        people = List.copyOf(people);
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    /** The same for words that only name somebody: nothing is guessed of what they may be about. */
    public Experts withoutTopics() {
        return new Experts(
                understanding, false, List.of(), List.of(), null, null, List.of(), limited, asOf, directoryUpdatedAt);
    }

    /**
     * Village and words recognised in the text.
     *
     * @param language of the text, by ISO 639-1
     */
    public record Understanding(
            @Nullable AreaRef area,
            List<String> words,
            @Nullable String language) {

        public Understanding {
            words = List.copyOf(words);
        }
    }
}
