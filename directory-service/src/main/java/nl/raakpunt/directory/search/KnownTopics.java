package nl.raakpunt.directory.search;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.raakpunt.directory.topic.Topic;
import nl.raakpunt.directory.understanding.Knowledge;
import nl.raakpunt.directory.understanding.Subject;

/** Adds the everyday language that is shipped for official products to the topics of a catalogue. */
final class KnownTopics {
    private KnownTopics() {}

    static Topic enriched(Topic topic, Knowledge knowledge) {
        URI uri = topic.uri();
        return enriched(topic, uri == null ? Set.of() : Set.of(uri.toString()), knowledge);
    }

    static Topic enriched(Topic topic, Set<String> products, Knowledge knowledge) {
        List<String> synonyms = new ArrayList<>(topic.synonyms());
        List<String> questions = new ArrayList<>(topic.exampleQuestions());
        for (Knowledge.Block block : knowledge.of(products, topic.title())) {
            synonyms.addAll(block.words());
            questions.addAll(block.questions());
        }
        return new Topic(
                topic.key(),
                topic.title(),
                topic.uri(),
                topic.description(),
                synonyms,
                questions,
                topic.answer(),
                topic.territorial(),
                topic.serviceLevelHours(),
                topic.team());
    }

    static Subject subject(Topic topic) {
        List<String> names = new ArrayList<>(List.of(topic.title()));
        names.addAll(topic.synonyms());
        return new Subject(topic.key(), topic.title(), Set.of(), names, topic.exampleQuestions());
    }
}
