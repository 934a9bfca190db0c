package nl.raakpunt.directory.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.raakpunt.directory.learning.PlaceWords;
import nl.raakpunt.directory.search.text.DutchText;
import nl.raakpunt.directory.search.text.PlaceNames;
import nl.raakpunt.directory.topic.Area;
import nl.raakpunt.directory.topic.Street;
import nl.raakpunt.directory.topic.Topic;

/** The topics and areas at one moment, with the analysis that knows their words. */
record Catalogue(
        Map<String, Topic> topics,
        Map<String, Area> areas,
        Map<String, TopicTerms> terms,
        Rarity rarity,
        DutchText text,
        Phrases phrases,
        NamedTopics named,
        PlaceNames placeNames,
        PlaceWords placeWords,
        List<Street> streets) {

    static Catalogue of(List<Topic> topics, List<Area> areas) {
        return of(topics, areas, List.of());
    }

    static Catalogue of(List<Topic> topics, List<Area> areas, List<Street> streets) {
        return of(topics, topics, areas, streets);
    }

    /**
     * The same, where topics know more than their own words.
     *
     * @param recorded the topics with their own words only, by which they may be named
     */
    static Catalogue of(List<Topic> topics, List<Topic> recorded, List<Area> areas, List<Street> streets) {
        DutchText text = DutchText.knowing(
                topics.stream().flatMap(topic -> textsOf(topic).stream()).toList());
        Map<String, TopicTerms> terms =
                topics.stream().collect(Collectors.toUnmodifiableMap(Topic::key, t -> TopicTerms.of(t, text)));
        return new Catalogue(
                byKey(topics, Topic::key),
                byKey(areas, Area::key),
                terms,
                Rarity.of(terms.values()),
                text,
                new Phrases(text),
                NamedTopics.of(recorded, text),
                PlaceNames.of(areas, streets),
                PlaceWords.of(areas),
                streets);
    }

    /** A question without the places it names, unless topics are named after them. */
    String placeless(String question) {
        return placeNames.leftOutOf(
                question, word -> text.word(word).forms().stream().anyMatch(named::hold));
    }

    /** Every text of a topic that says what it is about. */
    static List<String> textsOf(Topic topic) {
        List<String> texts = new ArrayList<>(List.of(topic.title()));
        texts.addAll(topic.synonyms());
        texts.addAll(topic.exampleQuestions());
        if (topic.description() != null) {
            texts.add(topic.description());
        }
        return texts;
    }

    private static <T> Map<String, T> byKey(List<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }
}
