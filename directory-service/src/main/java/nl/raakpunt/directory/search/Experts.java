package nl.raakpunt.directory.search;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import nl.raakpunt.directory.card.Candidate;
import nl.raakpunt.directory.card.PersonCard;
import nl.raakpunt.directory.card.RuledCandidates.AppliedRule;
import nl.raakpunt.directory.card.RuledCandidates.Ruled;
import nl.raakpunt.directory.person.TeamRef;
import nl.raakpunt.directory.search.text.NamedPlace;
import nl.raakpunt.directory.topic.Area;
import nl.raakpunt.directory.topic.Topic;
import nl.raakpunt.directory.understanding.Referral;
import org.jspecify.annotations.Nullable;

/**
 * What a question is about and who may be asked.
 *
 * @param confident          false when the caller should be given a choice between the topics
 * @param topics             most fitting first; empty when nothing fits
 * @param people             people whose profile fits, only when the topics leave doubt
 * @param referral           another organisation the question seems to be for
 * @param separation         the question that tells apart the topics that are left
 * @param parts              the questions in the text, when there are several; otherwise none
 * @param limited            true when Elasticsearch did not answer: topics are ranked only by the words they share, or were
 *     found as usual but profiles were not searched
 * @param directoryUpdatedAt when the staff directory was last read completely
 */
record Experts(
        Understanding understanding,
        boolean confident,
        List<TopicAnswer> topics,
        List<Expert> people,
        @Nullable Referral referral,
        @Nullable Separation separation,
        List<PartAnswer> parts,

        @Schema(description = "True when profiles could not be searched, or topics only be compared by their words")
        boolean limited,

        Instant asOf,
        @Nullable Instant directoryUpdatedAt) {

    /**
     * What was made of the question's text.
     *
     * @param area   the one area it is about
     * @param areas  areas it may be about, when it is not clear which; the caller should be asked
     * @param street street of the municipality it names, without a house number
     * @param language of the text by ISO 639-1: nl, en, de, pl or tr; only Dutch and English are understood
     */
    record Understanding(
            @Nullable AreaName area,
            List<AreaName> areas,
            @Nullable String street,
            List<String> words,
            String language) {

        static Understanding of(NamedPlace place, QuestionReader.Reading reading) {
            return new Understanding(
                    place.area().map(AreaName::of).orElse(null),
                    place.area().isPresent()
                            ? List.of()
                            : place.areas().stream().map(AreaName::of).toList(),
                    place.street(),
                    reading.words().stems(),
                    reading.language().code());
        }
    }

    /** An area by its key and name. */
    record AreaName(String key, String name) {
        static AreaName of(Area area) {
            return new AreaName(area.key(), area.name());
        }
    }

    /** The part of a topic that an agent needs. */
    record TopicCard(
            String key,
            String title,
            @Nullable URI uri,
            @Nullable String answer,
            boolean territorial,
            int serviceLevelHours) {
        static TopicCard of(Topic topic) {
            return new TopicCard(
                    topic.key(),
                    topic.title(),
                    topic.uri(),
                    topic.answer(),
                    topic.territorial(),
                    topic.serviceLevelHours());
        }
    }

    /**
     * A topic that fits, why, and who may be asked about it.
     *
     * @param matchedWords words of the question, as they were written
     * @param rule         the rule of a manager that decided who comes first
     * @param earlierQuestions how many finished questions were about it
     */
    record TopicAnswer(
            TopicCard topic,
            double score,
            double confidence,
            List<String> matchedWords,
            @Nullable TeamRef team,
            List<Candidate> candidates,
            @Nullable AppliedRule rule,
            int earlierQuestions) {

        static TopicAnswer of(TopicMatch match, @Nullable TeamRef team, Ruled ruled, int earlierQuestions) {
            return new TopicAnswer(
                    TopicCard.of(match.topic()),
                    rounded(match.score()),
                    rounded(match.confidence()),
                    match.matchedWords(),
                    team,
                    ruled.candidates(),
                    ruled.rule(),
                    earlierQuestions);
        }
    }

    /** One of several questions in a text, as it was written, and what it may be about. */
    record PartAnswer(String text, List<PartTopic> topics) {
        static PartAnswer of(Parts.Part part) {
            return new PartAnswer(
                    part.text(), part.topics().stream().map(PartTopic::of).toList());
        }
    }

    /** A topic by itself; ask with the text for who may be asked. */
    record PartTopic(String key, String title, double confidence) {
        static PartTopic of(TopicMatch match) {
            return new PartTopic(match.topic().key(), match.topic().title(), rounded(match.confidence()));
        }
    }

    /** A person whose own profile fits. */
    record Expert(PersonCard person, List<String> matchedOn, double score) {
        static Expert of(PersonCard card, PeopleSearch.Found found) {
            return new Expert(card, found.matchedOn(), rounded(found.score()));
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
