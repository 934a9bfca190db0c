package nl.raakpunt.directory.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.zip.CRC32;
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
        @JsonProperty("more_grams") String moreGrams,
        long mark) {

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
                text.grams(String.join("\n", description, questions)),
                markOf(topic));
    }

    /** The whole catalogue, and what is no longer in it. */
    static List<IndexWrite> writes(Catalogue catalogue, Collection<String> gone, long stamp) {
        List<IndexWrite> writes = new ArrayList<>();
        for (Topic topic : catalogue.topics().values()) {
            writes.add(IndexWrite.put(IndexKind.TOPICS, topic.key(), stamp, of(topic, catalogue.text())));
        }
        gone.forEach(key -> writes.add(IndexWrite.remove(IndexKind.TOPICS, key, stamp)));
        return writes;
    }

    /** A number that another content of the topic makes another one. */
    static long markOf(Topic topic) {
        CRC32 sum = new CRC32();
        sum.update(topic.toString().getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }

    private static String terms(DutchText text, List<String> all) {
        return String.join(" ", all.stream().map(text::terms).toList());
    }
}
