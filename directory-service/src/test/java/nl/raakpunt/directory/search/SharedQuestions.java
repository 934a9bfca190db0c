package nl.raakpunt.directory.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.raakpunt.directory.topic.Topic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real citizen questions with the right topic, kept outside the project; absent on most machines. */
final class SharedQuestions {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SharedQuestions() {}

    record Question(String text, String label) {}

    static Path folder() {
        return Path.of(System.getProperty("raakpunt.shared", "../../shared"), "data");
    }

    static boolean present() {
        return Files.isReadable(folder().resolve("topics.jsonl"))
                && Files.isReadable(folder().resolve("questions.jsonl"));
    }

    static List<Topic> topics() throws IOException {
        return lines("topics.jsonl").stream().map(SharedQuestions::topic).toList();
    }

    static List<Question> questions() throws IOException {
        return lines("questions.jsonl").stream()
                .map(line -> new Question(
                        line.get("text").asString(), line.get("label").asString()))
                .toList();
    }

    private static Topic topic(JsonNode line) {
        List<String> names = new ArrayList<>();
        line.get("upl").forEach(name -> names.add(name.asString()));
        line.get("synonyms").forEach(name -> names.add(name.asString()));
        return new Topic(
                line.get("label").asString(),
                line.get("title").asString(),
                null,
                null,
                names,
                List.of(),
                null,
                false,
                40,
                null);
    }

    private static List<JsonNode> lines(String file) throws IOException {
        try (Stream<String> lines = Files.lines(folder().resolve(file))) {
            return lines.filter(line -> !line.isBlank()).map(JSON::readTree).toList();
        }
    }
}
