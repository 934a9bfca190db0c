package nl.raakpunt.municipality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the hand-written content the municipality is generated from. */
final class Resources {

    private static final CSVFormat WITH_HEADER =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Resources() {}

    static List<CSVRecord> rows(String name) {
        try (BufferedReader reader = open(name);
                var parser = WITH_HEADER.parse(reader)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    static List<String> words(String name) {
        try (BufferedReader reader = open(name)) {
            return reader.lines()
                    .flatMap(line -> Stream.of(line.split(" ", -1)))
                    .filter(word -> !word.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
    }

    static InputStream stream(String name) {
        return Objects.requireNonNull(Resources.class.getResourceAsStream("/municipality/" + name), name);
    }

    private static BufferedReader open(String name) {
        return new BufferedReader(new InputStreamReader(stream(name), StandardCharsets.UTF_8));
    }
}
