package nl.raakpunt.routing.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One colleague's working time, in order. */
public record PersonHours(UUID id, List<Span> hours) {

    public PersonHours {
        hours = List.copyOf(hours);
    }

    /**
     * A stretch of it.
     *
     * @param from  inclusive
     * @param until exclusive
     */
    public record Span(Instant from, Instant until) {}
}
