package nl.raakpunt.routing.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.raakpunt.routing.insight.Figure;
import nl.raakpunt.routing.insight.Report;
import nl.raakpunt.routing.insight.TeamReport;
import nl.raakpunt.routing.insight.Value;

/** Writes figures as a file that Dutch Excel opens: semicolons, UTF-8 with a byte order mark; pure. */
final class InsightCsv {
    private InsightCsv() {}

    static String of(Report report, List<TeamReport> teams, Words words) {
        StringBuilder file = new StringBuilder(CsvText.BYTE_ORDER_MARK);
        file.append(CsvText.line(Stream.concat(
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
        return CsvText.line(Stream.concat(
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
}
