package nl.raakpunt.directory.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.directory.quality.Finding.Related;
import nl.raakpunt.directory.quality.Finding.Relation;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/** Writes findings as a file that Dutch Excel opens: semicolons, UTF-8 with a byte order mark, Dutch words; pure. */
final class QualityCsv {

    /** Tells Excel that the file is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setDelimiter(';')
            .setQuoteMode(QuoteMode.ALL)
            .get();
    private static final List<String> COLUMNS =
            List.of("finding", "subject", "id", "area", "details", "days", "fixer", "attribute");

    private final ResourceBundle words = ResourceBundle.getBundle("messages/quality", Locale.of("nl"));

    String header() {
        return BYTE_ORDER_MARK + line(COLUMNS.stream().map(column -> words.getString("column." + column)));
    }

    String row(Finding finding) {
        return line(Stream.of(
                words.getString("kind." + finding.kind().code()),
                finding.subject().name(),
                finding.subject().id(),
                finding.area() == null ? "" : finding.area(),
                details(finding),
                finding.days().stream().map(LocalDate::toString).collect(Collectors.joining(", ")),
                fixer(finding.fixer()),
                finding.fixer().attribute() == null
                        ? ""
                        : words.getString("attribute." + finding.fixer().attribute())));
    }

    private String details(Finding finding) {
        Map<Relation, List<String>> names = new LinkedHashMap<>();
        for (Related related : finding.related()) {
            names.computeIfAbsent(related.relation(), relation -> new ArrayList<>())
                    .add(related.name());
        }
        String details = names.entrySet().stream()
                .map(entry ->
                        words.getString("relation." + entry.getKey()) + ": " + String.join(", ", entry.getValue()))
                .collect(Collectors.joining("; "));
        int more = finding.relatedTotal() - finding.related().size();
        return more == 0 ? details : details + " " + words.getString("more").formatted(more);
    }

    private String fixer(Fixer fixer) {
        String role = words.getString("fixer." + fixer.role());
        return fixer.person() == null ? role : role + ": " + fixer.person().name();
    }

    private static String line(Stream<String> cells) {
        return FORMAT.format(cells.map(SafeCell::of).toArray()) + "\r\n";
    }
}
