package nl.raakpunt.directory.search;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files of an evaluation, one JSON object on a line; what is not right is named by file and line. */
final class EvaluationFiles {
    private static final JsonMapper JSON = JsonMapper.shared();

    private EvaluationFiles() {}

    /**
     * A topic as it is in the file.
     *
     * @param products URIs of the Uniforme Productnamenlijst, which the service need not know
     */
    record TopicRow(String label, String title, List<String> upl, List<String> products, List<String> synonyms) {}

    /** A question and the topic it is about. */
    record Question(String text, String label) {}

    static List<TopicRow> topics(Path file) throws IOException {
        Set<String> labels = new HashSet<>();
        return read(file, row -> {
            TopicRow topic = new TopicRow(
                    text(row, "label"),
                    text(row, "title"),
                    texts(row, "upl"),
                    texts(row, "upl_uri"),
                    texts(row, "synonyms"));
            if (!labels.add(topic.label())) {
                throw new IllegalArgumentException("has the label of an earlier line: " + topic.label());
            }
            return topic;
        });
    }

    static List<Question> questions(Path file) throws IOException {
        return read(file, row -> new Question(text(row, "text"), text(row, "label")));
    }

    private static <T> List<T> read(Path file, Function<JsonNode, T> reader) throws IOException {
        List<T> read = new ArrayList<>();
        List<String> lines = lines(file);
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).replace("\uFEFF", "").strip();
            if (!line.isEmpty()) {
                try {
                    read.add(reader.apply(object(line)));
                } catch (IllegalArgumentException wrong) {
                    throw new IllegalArgumentException(
                            "%s, line %d %s".formatted(file, number, wrong.getMessage()), wrong);
                }
            }
        }
        if (read.isEmpty()) {
            throw new IllegalArgumentException(file + " holds no line");
        }
        return read;
    }

    private static List<String> lines(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no file " + file);
        }
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException wrong) {
            throw new IllegalArgumentException(file + " is not UTF-8", wrong);
        }
    }

    private static JsonNode object(String line) {
        try {
            JsonNode row = JSON.readTree(line);
            if (row.isObject()) {
                return row;
            }
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException("is not JSON: " + wrong.getOriginalMessage(), wrong);
        }
        throw new IllegalArgumentException("is not a JSON object");
    }

    private static String text(JsonNode row, String field) {
        JsonNode value = row.path(field);
        if (!value.isString() || value.asString().isBlank()) {
            throw new IllegalArgumentException("has no text in \"" + field + "\"");
        }
        return value.asString();
    }

    /** Left out is none; anything but texts is a mistake. */
    private static List<String> texts(JsonNode row, String field) {
        JsonNode values = row.path(field);
        if (values.isMissingNode() || values.isNull()) {
            return List.of();
        }
        if (!values.isArray() || values.valueStream().anyMatch(value -> !value.isString())) {
            throw new IllegalArgumentException("has something else than a list of texts in \"" + field + "\"");
        }
        return values.valueStream().map(JsonNode::asString).toList();
    }
}
