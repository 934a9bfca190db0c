package nl.raakpunt.directory.topic;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.raakpunt.directory.api.Problem;
import nl.raakpunt.directory.topic.ImportReport.Rejected;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.http.HttpStatus;

/**
 * A CSV file taken apart; refuses the file as a whole when its rows cannot be told apart.
 *
 * @param rows     rows with as many cells as the header
 * @param rejected rows with more or fewer cells, and columns nobody knows
 */
record CsvFile(List<CsvRow> rows, List<Rejected> rejected, int read) {

    static CsvFile parse(byte[] bytes, Set<String> columns) {
        return parse(bytes, columns, Set.of());
    }

    /** With columns that may be left out. */
    static CsvFile parse(byte[] bytes, Set<String> columns, Set<String> optional) {
        String text = decode(bytes);
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format(text))) {
            return read(parser, columns, optional);
        } catch (IOException | UncheckedIOException malformed) {
            throw Problem.of(
                    HttpStatus.BAD_REQUEST,
                    "The file is not CSV as RFC 4180 describes it; look for a quotation mark that is not closed.");
        }
    }

    private static CsvFile read(CSVParser parser, Set<String> columns, Set<String> optional) {
        List<String> header = new ArrayList<>();
        List<CsvRow> rows = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        long line = 1;
        int read = 0;
        for (CSVRecord found : parser) {
            boolean blank = found.size() == 1 && found.get(0).isBlank();
            if (header.isEmpty() && !blank) {
                found.forEach(name -> header.add(name.strip().toLowerCase(Locale.ROOT)));
                rejected.addAll(checkedHeader(header, columns, optional, line));
            } else if (!blank) {
                read++;
                add(found, header, line, rows, rejected);
            }
            line = parser.getCurrentLineNumber() + 1;
        }
        if (header.isEmpty()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "The file is empty.");
        }
        return new CsvFile(rows, rejected, read);
    }

    private static List<Rejected> checkedHeader(
            List<String> header, Set<String> columns, Set<String> optional, long line) {
        List<String> missing =
                columns.stream().filter(name -> !header.contains(name)).sorted().toList();
        if (!missing.isEmpty()) {
            throw Problem.of(
                    HttpStatus.BAD_REQUEST,
                    "The file misses the columns " + String.join(", ", missing)
                            + ". The first line must name every column, separated by commas or semicolons.");
        }
        return header.stream()
                .filter(name -> !columns.contains(name) && !optional.contains(name))
                .map(name -> new Rejected(line, name, null, "is an unknown column; left out"))
                .toList();
    }

    private static void add(
            CSVRecord found, List<String> header, long line, List<CsvRow> rows, List<Rejected> rejected) {
        if (found.size() != header.size()) {
            rejected.add(new Rejected(
                    line, null, null, "has " + found.size() + " cells where the header has " + header.size()));
            return;
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.putIfAbsent(header.get(i), found.get(i));
        }
        rows.add(new CsvRow(line, cells));
    }

    /** Excel in Dutch writes semicolons, and calls that CSV too. */
    private static CSVFormat format(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        long semicolons = header.chars().filter(c -> c == ';').count();
        long commas = header.chars().filter(c -> c == ',').count();
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(semicolons > commas ? ';' : ',')
                .setIgnoreEmptyLines(false)
                .get();
    }

    private static String decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw Problem.of(
                    HttpStatus.BAD_REQUEST,
                    "The file is not text in UTF-8; in Excel, save it as 'CSV UTF-8 (comma delimited)'.");
        }
    }
}
