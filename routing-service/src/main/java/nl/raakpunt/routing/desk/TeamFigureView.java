package nl.raakpunt.routing.desk;

import java.util.List;
import java.util.Objects;
import nl.raakpunt.routing.insight.Figure;
import nl.raakpunt.routing.insight.TeamReport;

/**
 * The figures of one team in a row.
 *
 * @param values  in the order of {@link #COLUMNS}
 * @param reached how well it can be reached
 */
public record TeamFigureView(String name, List<String> values, String reached) {
    static final List<Figure> COLUMNS = List.of(
            Figure.RECEIVED,
            Figure.PROMISE_KEPT,
            Figure.TIME_TO_ACCEPT,
            Figure.FIRST_TIME_RIGHT,
            Figure.DECLINED,
            Figure.SATISFACTION);

    public TeamFigureView {
        values = List.copyOf(values);
    }

    static TeamFigureView of(TeamReport report, String reached, Words words) {
        return new TeamFigureView(
                report.team().name(),
                COLUMNS.stream()
                        .map(figure -> FigureText.of(
                                figure, Objects.requireNonNull(report.figures().get(figure)), words))
                        .toList(),
                reached);
    }
}
