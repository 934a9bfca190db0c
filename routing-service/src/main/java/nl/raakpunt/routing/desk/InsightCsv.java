package nl.raakpunt.routing.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.raakpunt.routing.insight.Figure;
import nl.raakpunt.routing.insight.Report;
import nl.raakpunt.routing.insight.TeamReport;
import nl.raakpunt.routing.insight.Value;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/** Writes figures as a file that Dutch Excel opens: semicolons, UTF-8 with a byte order mark; pure. */
final class InsightCsv {
    /** Tells Excel that the file is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setDelimiter(';')
            .setQuoteMode(QuoteMode.ALL)
            .get();

    private InsightCsv() {}

    static String of(Report report, List<TeamReport> teams, Words words) {
        StringBuilder file = new StringBuilder(BYTE_ORDER_MARK);
        file.append(line(Stream.concat(
                Stream.of(words.say("insight.csv.part"), words.say("insight.csv.team")),
                Arrays.stream(Figure.values()).map(figure -> heading(figure, words)))));
        String whole = PeriodText.whole(report.selection(), words);
        file.append(row(whole, "", report.figures(), words));
        for (Report.Part part : report.parts()) {
            String name = PeriodText.part(part.start(), report.selection(), words);
            file.append(row(name, "", part.figures(), words));
        }
        for (TeamReport team : teams) {
            file.append(row(whole, team.team().name(), team.figures(), words));
        }
        return file.toString();
    }

    private static String heading(Figure figure, Words words) {
        String unit = words.say("insight.unit." + figure.unit());
        String name = FigureView.name(figure, words);
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }

    private static String row(String part, String team, Map<Figure, Value> figures, Words words) {
        return line(Stream.concat(
                Stream.of(part, team),
                Arrays.stream(Figure.values())
                        .map(figure -> cell(figure, figures.getOrDefault(figure, new Value.Nothing()), words))));
    }

    private static String cell(Figure figure, Value value, Words words) {
        return switch (value) {
            case Value.Known known -> FigureText.bare(figure, known.value(), words);
            case Value.TooFewPeople _ -> words.say("insight.tooFew");
            case Value.Nothing _ -> "";
        };
    }

    private static String line(Stream<String> cells) {
        return FORMAT.format(cells.map(SafeCell::of).toArray()) + "\r\n";
    }
}
