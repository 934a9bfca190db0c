package nl.raakpunt.directory.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import nl.raakpunt.directory.search.text.DutchText;
import nl.raakpunt.directory.topic.Topic;

/** A topic as Elasticsearch holds it: tokens only, so nothing has to be analysed there. */
record TopicDocument(
        String key,
        String title,
        String names,
        String description,
        String questions,
        String answer,
        String grams,
        @JsonProperty("more_grams") String moreGrams) {

    static TopicDocument of(Topic topic, DutchText text) {
        List<String> names = new ArrayList<>(List.of(topic.title()));
        names.addAll(topic.synonyms());
        String description = topic.description() == null ? "" : topic.description();
        String answer = topic.answer() == null ? "" : topic.answer();
        String questions = String.join("\n", topic.exampleQuestions());
        return new TopicDocument(
                topic.key(),
                text.terms(topic.title()),
                terms(text, topic.synonyms()),
                text.terms(description),
                terms(text, topic.exampleQuestions()),
                text.terms(answer),
                text.grams(String.join("\n", names)),
                text.grams(String.join("\n", description, questions)));
    }

    private static String terms(DutchText text, List<String> all) {
        return String.join(" ", all.stream().map(text::terms).toList());
    }
}
