package nl.raakpunt.routing.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * When somebody works, on the days of which that is known, both included.
 *
 * @param spans in order, each within one day
 */
public record OwnHours(LocalDate firstDay, LocalDate lastDay, List<Span> spans) {

    public OwnHours {
        spans = List.copyOf(spans);
    }

    /**
     * A stretch of working time.
     *
     * @param from  inclusive
     * @param until exclusive
     */
    public record Span(Instant from, Instant until) {}

    boolean tellsOf(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
