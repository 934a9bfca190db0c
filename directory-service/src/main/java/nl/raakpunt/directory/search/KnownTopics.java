package nl.raakpunt.directory.search;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.raakpunt.directory.topic.Topic;
import nl.raakpunt.directory.understanding.Knowledge;
import nl.raakpunt.directory.understanding.Subject;

/** Adds the everyday language that is shipped for official products to the topics of a catalogue. */
final class KnownTopics {
    private final Knowledge knowledge;
    private final SharedLanguage shared;
    private final Map<Knowledge.Block, Set<String>> sharing = new HashMap<>();

    private KnownTopics(Collection<Official> topics, Knowledge knowledge) {
        this.knowledge = knowledge;
        this.shared = SharedLanguage.of(topics.stream().map(Official::topic).toList());
        for (Official one : topics) {
            knowledge
                    .of(one.products(), one.topic().title())
                    .forEach(block -> sharing.computeIfAbsent(block, none -> new HashSet<>())
                            .add(one.topic().key()));
        }
    }

    /**
     * A topic as it is recorded.
     *
     * @param products URIs of the official products it is about
     */
    record Official(Topic topic, Set<String> products) {
        static Official of(Topic topic) {
            URI uri = topic.uri();
            return new Official(topic, uri == null ? Set.of() : Set.of(uri.toString()));
        }
    }

    private record Added(List<String> words, List<String> questions) {
        static final Added NOTHING = new Added(List.of(), List.of());
    }

    /** In the same order; what several topics share goes to those it fits best. */
    static List<Topic> enriched(Collection<Official> topics, Knowledge knowledge) {
        Map<String, Added> added = new KnownTopics(topics, knowledge).added();
        return topics.stream()
                .map(Official::topic)
                .map(topic -> with(added.getOrDefault(topic.key(), Added.NOTHING), topic))
                .toList();
    }

    private Map<String, Added> added() {
        Map<String, Added> added = new HashMap<>();
        for (Knowledge.Block block : knowledge.blocks()) {
            Set<String> keys = sharing.getOrDefault(block, Set.of());
            for (String word : block.words()) {
                shared.fitting(word, keys).forEach(key -> of(key, added).words().add(word));
            }
            for (String question : block.questions()) {
                shared.fitting(question, keys)
                        .forEach(key -> of(key, added).questions().add(question));
            }
        }
        return added;
    }

    private static Added of(String key, Map<String, Added> added) {
        return added.computeIfAbsent(key, none -> new Added(new ArrayList<>(), new ArrayList<>()));
    }

    private static Topic with(Added added, Topic topic) {
        List<String> synonyms = new ArrayList<>(topic.synonyms());
        synonyms.addAll(added.words());
        List<String> questions = new ArrayList<>(topic.exampleQuestions());
        questions.addAll(added.questions());
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
