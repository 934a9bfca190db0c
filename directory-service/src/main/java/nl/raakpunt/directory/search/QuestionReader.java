package nl.raakpunt.directory.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.raakpunt.directory.learning.KnownWording;
import nl.raakpunt.directory.search.text.Language;
import nl.raakpunt.directory.search.text.QuestionWords;
import nl.raakpunt.directory.understanding.Referral;
import nl.raakpunt.directory.understanding.TopicModel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes of a text what it is about: topics, whose question it is, and what else has to be asked. */
@Component
class QuestionReader {
    private static final Logger log = LoggerFactory.getLogger(QuestionReader.class);

    /** Of a question for somebody else, or one of several, no topic is given as the answer. */
    private static final double UNSURE = 0.5;

    private final TopicSearch topicSearch;
    private final TopicModels models;
    private final KnownWording wordings;
    private final KnownReferrals referrals;
    private final AtOnce atOnce;

    QuestionReader(
            TopicSearch topicSearch,
            TopicModels models,
            KnownWording wordings,
            KnownReferrals referrals,
            AtOnce atOnce) {
        this.topicSearch = topicSearch;
        this.models = models;
        this.wordings = wordings;
        this.referrals = referrals;
        this.atOnce = atOnce;
    }

    /**
     * What was read.
     *
     * @param topics   best first
     * @param referral another organisation it seems to be for
     * @param parts    the questions in it, when there are several
     * @param limited  true when Elasticsearch did not answer
     */
    record Reading(
            Language language,
            QuestionWords words,
            List<TopicMatch> topics,
            @Nullable Referral referral,
            List<Parts.Part> parts,
            boolean limited) {

        boolean confident() {
            return !topics.isEmpty() && topics.getFirst().confident();
        }

        /** Only words that any question may hold, that lead nowhere: a person would be a guess too. */
        boolean asksNothing() {
            return topics.isEmpty() && words.sayLittle();
        }

        Reading unsure() {
            return new Reading(
                    language,
                    words,
                    topics.stream().map(topic -> topic.unsure(UNSURE)).toList(),
                    referral,
                    parts,
                    limited);
        }
    }

    private record Ranked(List<TopicMatch> topics, boolean limited) {}

    /** What was finished before in the very same words decides; otherwise a question for others has no sure topic here. */
    Reading read(String text, Catalogue catalogue, int limit) {
        Supplier<Optional<KnownWording.Known>> wording = atOnce.begin(() -> wordings.of(text, catalogue.placeWords()));
        Optional<TopicModel> model = models.current();
        String placeless = catalogue.placeless(text);
        String question =
                model.map(learned -> Focus.of(placeless, learned::clarity)).orElse(placeless);
        QuestionWords words = QuestionWords.of(question, catalogue.text());
        Ranked ranked = ranked(question, words, catalogue, limit);
        Optional<KnownWording.Known> known = wording.get();
        List<TopicMatch> topics = KnownFirst.of(known, ranked.topics(), words, catalogue, limit);
        Referral referral = known.isPresent() ? null : referrals.of(question).orElse(null);
        List<Parts.Part> parts = known.isPresent()
                ? List.of()
                : Parts.of(
                        text,
                        part -> part(catalogue.placeless(part), ranked.limited(), catalogue, limit)
                                .topics());
        Reading reading = new Reading(Language.of(text), words, topics, referral, parts, ranked.limited());
        return referral == null && parts.isEmpty() ? reading : reading.unsure();
    }

    /** Nobody waits once more for what did not answer just now. */
    private Ranked part(String part, boolean limited, Catalogue catalogue, int limit) {
        QuestionWords words = QuestionWords.of(part, catalogue.text());
        return limited ? inMemory(part, words, catalogue, limit) : ranked(part, words, catalogue, limit);
    }

    /** From memory when Elasticsearch does not answer: the agent then chooses, but has something to choose from. */
    private Ranked ranked(String question, QuestionWords words, Catalogue catalogue, int limit) {
        Optional<TopicModel> model = models.current();
        try {
            return new Ranked(
                    model.map(learned -> topicSearch.find(question, words, catalogue, learned, limit))
                            .orElseGet(() -> topicSearch.find(words, catalogue, limit)),
                    false);
        } catch (SearchUnavailable down) {
            log.debug("Ranking topics in memory instead", down);
            return inMemory(question, words, catalogue, limit);
        }
    }

    private Ranked inMemory(String question, QuestionWords words, Catalogue catalogue, int limit) {
        return new Ranked(
                models.current()
                        .map(learned -> LimitedTopics.find(question, words, catalogue, learned, limit))
                        .orElseGet(() -> LimitedTopics.find(words, catalogue, limit)),
                true);
    }
}
