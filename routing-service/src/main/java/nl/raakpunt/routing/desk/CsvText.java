package nl.raakpunt.routing.desk;

import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/** Lines of a file that Dutch Excel opens: semicolons, UTF-8 with a byte order mark, nothing that runs; pure. */
final class CsvText {

    /** Tells Excel that the file is UTF-8. */
    static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setDelimiter(';')
            .setQuoteMode(QuoteMode.ALL)
            .get();

    private CsvText() {}

    static String line(Stream<String> cells) {
        return FORMAT.format(cells.map(SafeCell::of).toArray()) + "\r\n";
    }
}
