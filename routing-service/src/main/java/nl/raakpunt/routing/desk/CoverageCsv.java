package nl.raakpunt.routing.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.raakpunt.routing.directory.CoverageGap;

/** Writes what is not covered as a file for a spreadsheet; pure. */
final class CoverageCsv {

    private CoverageCsv() {}

    static String of(Map<CoverageGap, List<CoverageRow>> rows, Words words) {
        StringBuilder file = new StringBuilder(CsvText.BYTE_ORDER_MARK);
        file.append(CsvText.line(Stream.of("kind", "subject", "count", "last", "why", "mend", "where")
                .map(column -> words.say("coverage.csv." + column))));
        Arrays.stream(CoverageGap.values())
                .forEach(
                        kind -> rows.getOrDefault(kind, List.of()).forEach(row -> file.append(line(kind, row, words))));
        return file.toString();
    }

    private static String line(CoverageGap kind, CoverageRow row, Words words) {
        return CsvText.line(Stream.of(
                words.say("coverage.kind." + kind),
                row.subject(),
                row.counted(),
                Objects.requireNonNullElse(row.last(), ""),
                String.join(" ", row.why()),
                row.mend(),
                Objects.requireNonNullElse(row.rule(), "/")));
    }
}
