package nl.raakpunt.directory.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.raakpunt.directory.topic.Area;
import nl.raakpunt.directory.topic.Topic;
import nl.raakpunt.directory.understanding.KnowledgeFiles;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The topics and villages of the generated municipality that the local stack shows, with the language that ships. */
final class SampleCatalogue {
    private static final Path FOLDER = Path.of("..", "integration-tests", "src", "main", "resources", "municipality");
    private static final List<Topic> TOPICS =
            rows("topics.csv").stream().map(SampleCatalogue::topic).toList();
    private static final InMemory ASKED = InMemory.of(
            KnownTopics.enriched(TOPICS.stream().map(KnownTopics.Official::of).toList(), KnowledgeFiles.shipped()),
            TOPICS,
            areas());

    private SampleCatalogue() {}

    /** Learned once for all tests. */
    static InMemory asked() {
        return ASKED;
    }

    private static List<Area> areas() {
        return rows("areas.csv").stream()
                .map(row -> new Area(row.get("key"), row.get("name"), list(row.get("aliases"))))
                .toList();
    }

    private static Topic topic(CSVRecord row) {
        String uri = row.get("uri");
        return new Topic(
                row.get("key"),
                row.get("title"),
                uri.isEmpty() ? null : URI.create(uri),
                row.get("description"),
                list(row.get("synonyms")),
                list(row.get("questions")),
                row.get("answer"),
                row.get("territorial").equals("ja"),
                Integer.parseInt(row.get("service_level_hours")),
                row.get("team"));
    }

    private static List<String> list(String cell) {
        return Stream.of(cell.split("\\|", -1)).filter(one -> !one.isBlank()).toList();
    }

    private static List<CSVRecord> rows(String file) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
        try (CSVParser rows = CSVParser.parse(FOLDER.resolve(file), StandardCharsets.UTF_8, format)) {
            return rows.getRecords();
        } catch (IOException ex) {
            throw new UncheckedIOException("The generated municipality cannot be read: " + file, ex);
        }
    }
}
