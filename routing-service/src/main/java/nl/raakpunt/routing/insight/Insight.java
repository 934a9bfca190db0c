package nl.raakpunt.routing.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.raakpunt.routing.directory.TeamRef;
import nl.raakpunt.routing.question.DeclineCause;
import nl.raakpunt.routing.question.TopicRef;
import org.springframework.stereotype.Service;

/** Gives figures of selections of questions. */
@Service
public class Insight {

    private final TotalsReader reader;
    private final int minimumGroup;

    Insight(TotalsReader reader, InsightSettings settings) {
        this.reader = reader;
        this.minimumGroup = settings.minimumGroup();
    }

    /** The figures of the questions of a selection. */
    public Report report(Selection selection) {
        Map<LocalDate, Totals> byPart = reader.byPart(selection);
        Totals all = byPart.values().stream().reduce(Totals.NONE, Totals::plus);
        return new Report(selection, figures(all), declines(all), parts(selection, byPart));
    }

    /** The figures of each team with questions in the selection, by name. */
    public List<TeamReport> teams(Selection selection) {
        return reader.byTeam(selection).entrySet().stream()
                .map(team -> new TeamReport(team.getKey(), figures(team.getValue())))
                .toList();
    }

    /** Teams to choose from. */
    public List<TeamRef> teams() {
        return reader.teams();
    }

    /** Topics to choose from. */
    public List<TopicRef> topics() {
        return reader.topics();
    }

    private List<Report.Part> parts(Selection selection, Map<LocalDate, Totals> byPart) {
        List<Report.Part> parts = new ArrayList<>();
        Selection.Unit unit = selection.unit();
        for (LocalDate start = unit.startOf(selection.from());
                !start.isAfter(selection.to());
                start = unit.next(start)) {
            parts.add(new Report.Part(start, figures(byPart.getOrDefault(start, Totals.NONE))));
        }
        return parts;
    }

    private Map<Figure, Value> figures(Totals totals) {
        Map<Figure, Value> figures = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            figures.put(figure, figure.of(totals, minimumGroup));
        }
        return figures;
    }

    private Map<DeclineCause, Long> declines(Totals totals) {
        return Figure.DECLINED.of(totals, minimumGroup) instanceof Value.Known ? Declines.by(totals) : Map.of();
    }
}
