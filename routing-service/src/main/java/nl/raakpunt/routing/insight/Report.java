package nl.raakpunt.routing.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.raakpunt.routing.question.DeclineCause;

/**
 * The figures of a selection, as a whole and in parts.
 *
 * @param figures  of the whole period; every figure is there
 * @param declines offers given back by cause; empty when there were none or it would tell of too few people
 * @param parts    the period in days, weeks or months, without gaps
 */
public record Report(
        Selection selection, Map<Figure, Value> figures, Map<DeclineCause, Long> declines, List<Part> parts) {

    public Report {
        figures = Map.copyOf(figures);
        declines = Map.copyOf(declines);
        parts = List.copyOf(parts);
    }

    /**
     * A part of the period.
     *
     * @param start its first day; before the period when that begins halfway
     */
    public record Part(LocalDate start, Map<Figure, Value> figures) {
        public Part {
            figures = Map.copyOf(figures);
        }
    }
}
