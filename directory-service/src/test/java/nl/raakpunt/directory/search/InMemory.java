package nl.raakpunt.directory.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.raakpunt.directory.search.text.QuestionWords;
import nl.raakpunt.directory.topic.Area;
import nl.raakpunt.directory.topic.Topic;
import nl.raakpunt.directory.understanding.TopicModel;

/** A catalogue with what was learned from it and its index, ready to be asked without any server. */
record InMemory(Catalogue catalogue, TopicModel model, MemoryIndex index) {
    private static final int MOST = 3;

    static InMemory of(List<Topic> topics) {
        return of(topics, topics, List.of());
    }

    static InMemory of(List<Topic> topics, List<Topic> recorded, List<Area> areas) {
        Catalogue catalogue = Catalogue.of(topics, recorded, areas, List.of());
        TopicModel model = Training.model(catalogue, List.of(), Training.trial(topics, List.of()));
        return new InMemory(catalogue, model, MemoryIndex.of(catalogue));
    }

    List<TopicMatch> ranked(String text) {
        String question = catalogue.placeless(text);
        QuestionWords words = QuestionWords.of(question, catalogue.text());
        Map<String, Double> scores = words.isEmpty() ? Map.of() : index.scores(words);
        return LearnedRanking.rank(question, words, scores, model, catalogue, MOST);
    }

    /** Of the best answer; 0 when there is none. */
    double confidence(String question) {
        List<TopicMatch> ranked = ranked(question);
        return ranked.isEmpty() ? 0 : ranked.getFirst().confidence();
    }

    /** The lines of a test resource that are no remark. */
    static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(InMemory.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException ex) {
            throw new UncheckedIOException("A test resource cannot be read: " + file, ex);
        }
    }
}
