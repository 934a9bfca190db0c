package nl.raakpunt.directory.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.directory.search.text.DutchText;
import nl.raakpunt.directory.search.text.QuestionWords;
import nl.raakpunt.directory.search.text.Word;
import nl.raakpunt.directory.topic.Topic;

/** Knows which topic a question names: its words are those of a title or synonym of one topic, and of no other topic's. */
final class NamedTopics {
    private final Map<String, List<Name>> byTerm = new HashMap<>();

    private NamedTopics() {}

    /** A title, or a word that people use for it. */
    private record Name(String topic, boolean title, QuestionWords words) {

        /** Every word of one is a word of the other; a general word may be left out of a question, but not be added to it. */
        boolean isSaidBy(QuestionWords question) {
            return each(question.strong(), words.strong())
                    && each(words.strong(), question.strong())
                    && each(question.weak(), words.weak());
        }

        boolean isSaidWhollyBy(QuestionWords question) {
            return title && isSaidBy(question) && each(words.weak(), question.weak());
        }

        private static boolean each(List<Word> words, List<Word> others) {
            return words.stream().allMatch(word -> others.stream().anyMatch(other -> isSame(word, other)));
        }

        private static boolean isSame(Word one, Word other) {
            boolean split = !one.parts().isEmpty() && Set.copyOf(one.parts()).equals(Set.copyOf(other.parts()));
            return split || !Collections.disjoint(one.forms(), other.forms());
        }
    }

    static NamedTopics of(Collection<Topic> topics, DutchText text) {
        NamedTopics named = new NamedTopics();
        for (Topic topic : topics) {
            named.add(new Name(topic.key(), true, QuestionWords.of(topic.title(), text)));
            topic.synonyms()
                    .forEach(synonym -> named.add(new Name(topic.key(), false, QuestionWords.of(synonym, text))));
        }
        return named;
    }

    private void add(Name name) {
        name.words().strong().stream()
                .flatMap(word -> word.terms().stream())
                .forEach(term ->
                        byTerm.computeIfAbsent(term, _ -> new ArrayList<>()).add(name));
    }

    /** Whether a word stands in any name. */
    boolean hold(String normal) {
        return byTerm.containsKey(normal);
    }

    /** A whole title counts before the words of others; a word that may be a slip names nothing. */
    Optional<String> in(QuestionWords question) {
        if (question.isEmpty() || question.strong().stream().anyMatch(Word::slip)) {
            return Optional.empty();
        }
        List<Name> said = names(question.strong().getFirst())
                .filter(name -> name.isSaidBy(question))
                .toList();
        return only(said.stream().filter(name -> name.isSaidWhollyBy(question)))
                .or(() -> question.sayLittle()
                        ? Optional.empty()
                        : only(said.stream()).filter(topic -> tells(question, topic, said)));
    }

    /** A single word that stands in another topic's title may well mean that one: "schuur" is no illegal building yet. */
    private boolean tells(QuestionWords question, String topic, List<Name> said) {
        return question.strong().size() > 1
                || said.stream().anyMatch(Name::title)
                || names(question.strong().getFirst())
                        .filter(Name::title)
                        .allMatch(name -> name.topic().equals(topic));
    }

    private Stream<Name> names(Word word) {
        return word.terms().stream().flatMap(term -> byTerm.getOrDefault(term, List.of()).stream());
    }

    private static Optional<String> only(Stream<Name> names) {
        Set<String> topics = names.map(Name::topic).collect(Collectors.toSet());
        return Optional.of(topics)
                .filter(found -> found.size() == 1)
                .map(found -> found.iterator().next());
    }
}
