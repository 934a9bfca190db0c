package nl.raakpunt.municipality;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;

/** Writes villages, topics and responsibilities as the files the product imports. */
final class CsvFiles {

    private CsvFiles() {}

    static void writeStreets(Path file, List<Street> streets) throws IOException {
        write(
                file,
                streets,
                street -> List.of(street.name(), street.place(), street.postcode()),
                "street",
                "place",
                "postcode");
    }

    static void writeAreas(Path file, List<Area> areas) throws IOException {
        write(file, areas, area -> List.of(area.key(), area.name(), cell(area.aliases())), "key", "name", "aliases");
    }

    static void writeTopics(Path file, List<TopicContent> topics) throws IOException {
        write(
                file,
                topics,
                CsvFiles::row,
                "key",
                "title",
                "uri",
                "description",
                "synonyms",
                "questions",
                "answer",
                "territorial",
                "service_level_hours",
                "team");
    }

    static void writeResponsibilities(Path file, List<Responsibility> responsibilities) throws IOException {
        write(
                file,
                responsibilities,
                share -> List.of(
                        share.topic(), share.role().text(), share.area(), share.login() + "@" + Hiring.MAIL_DOMAIN),
                "topic",
                "role",
                "area",
                "person");
    }

    private static List<String> row(TopicContent topic) {
        return List.of(
                topic.key(),
                topic.title(),
                topic.uri(),
                topic.description(),
                cell(topic.synonyms()),
                cell(topic.questions()),
                topic.answer(),
                topic.territorial() ? "ja" : "nee",
                Integer.toString(topic.serviceLevelHours()),
                topic.team());
    }

    private static String cell(List<String> values) {
        return String.join("|", values);
    }

    private static <T> void write(Path file, List<T> values, Function<T, List<String>> row, String... header)
            throws IOException {
        var format = CSVFormat.RFC4180.builder().setHeader(header).get();
        try (Writer writer = Files.newBufferedWriter(file);
                var printer = format.print(writer)) {
            for (T value : values) {
                printer.printRecord(row.apply(value));
            }
        }
    }
}
