package nl.raakpunt.routing.insight;

import java.util.Map;
import nl.raakpunt.routing.directory.TeamRef;

/** The figures of one team in a period; teams in which too few people took part are left out of them. */
public record TeamReport(TeamRef team, Map<Figure, Value> figures) {

    public TeamReport {
        figures = Map.copyOf(figures);
    }
}
