package nl.raakpunt.directory.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.raakpunt.directory.search.text.DutchText;
import nl.raakpunt.directory.search.text.Word;
import nl.raakpunt.directory.topic.Topic;

/** The words of one topic, to say which words of a question it answers to. */
record TopicTerms(Set<String> terms, Set<String> grams) {

    static TopicTerms of(Topic topic, DutchText text) {
        List<String> texts = Catalogue.textsOf(topic);
        Set<String> terms = new HashSet<>();
        Set<String> grams = new HashSet<>();
        for (Word word : text.words(String.join("\n", texts))) {
            terms.addAll(word.terms());
            grams.addAll(DutchText.pieces(word.normal()));
        }
        return new TopicTerms(terms, grams);
    }
}
