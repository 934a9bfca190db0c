package nl.raakpunt.routing.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.raakpunt.routing.insight.Figure;
import nl.raakpunt.routing.insight.Report;
import nl.raakpunt.routing.insight.Value;
import org.jspecify.annotations.Nullable;

/**
 * One figure with its meaning and its course.
 *
 * @param key    name in addresses and in the explanation
 * @param of     how many questions it is made of; {@code null} when it is not known
 * @param before what it was in the period before
 * @param goal   what is aimed for; {@code null} without
 * @param chart  {@code null} when there is nothing to draw
 */
public record FigureView(
        String key,
        String name,
        String meaning,
        String value,
        @Nullable String of,
        String before,
        @Nullable String goal,
        @Nullable ChartView chart,
        List<Row> rows) {

    /** A part of the period with its value, as text. */
    public record Row(String part, String value) {}

    public FigureView {
        rows = List.copyOf(rows);
    }

    static FigureView of(Figure figure, Report report, Report before, double satisfactionGoal, Words words) {
        Double goal = figure == Figure.SATISFACTION ? satisfactionGoal : null;
        return new FigureView(
                key(figure),
                name(figure, words),
                words.say("figure." + figure + ".meaning"),
                FigureText.of(figure, value(report, figure), words),
                value(report, figure) instanceof Value.Known known && figure != Figure.RECEIVED
                        ? words.say("figure." + figure + ".of", FigureText.whole(known.of(), words))
                        : null,
                words.say("insight.before", FigureText.of(figure, value(before, figure), words)),
                goal == null ? null : words.say("insight.goal", FigureText.number(figure, goal, words)),
                chart(figure, report, goal, words),
                rows(figure, report, words));
    }

    static String key(Figure figure) {
        return figure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String name(Figure figure, Words words) {
        return words.say("figure." + figure);
    }

    static Value value(Report report, Figure figure) {
        return Objects.requireNonNull(report.figures().get(figure));
    }

    private static List<Row> rows(Figure figure, Report report, Words words) {
        return report.parts().stream()
                .map(part -> new Row(
                        PeriodText.part(part.start(), report.selection(), words),
                        FigureText.of(
                                figure, Objects.requireNonNull(part.figures().get(figure)), words)))
                .toList();
    }

    private static @Nullable ChartView chart(Figure figure, Report report, @Nullable Double goal, Words words) {
        List<@Nullable Double> values = new ArrayList<>();
        double highest = 0;
        for (Report.Part part : report.parts()) {
            Double value = part.figures().get(figure) instanceof Value.Known known ? known.value() : null;
            values.add(value);
            highest = value == null ? highest : Math.max(highest, value);
        }
        if (values.size() < 2 || values.stream().allMatch(Objects::isNull)) {
            return null;
        }
        double top = switch (figure.unit()) {
            case SHARE -> edge(highest);
            case MARK -> 10;
            case COUNT, HOURS, PER_QUESTION -> highest;
        };
        return ChartView.of(values, top, goal, FigureText.number(figure, top, words));
    }

    /** A quarter, half or the whole, so that small shares show their course too. */
    private static double edge(double highest) {
        if (highest <= 0.25) {
            return 0.25;
        }
        return highest <= 0.5 ? 0.5 : 1;
    }
}
