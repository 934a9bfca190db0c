package nl.raakpunt.directory.presence.calendar;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A stretch of time, the end not included. */
record Span(Instant from, Instant until) implements Comparable<Span> {

    Span {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("A stretch of time must end after it begins: " + from + "/" + until);
        }
    }

    /** What of this lies within the other; at most one stretch. */
    Stream<Span> within(Span other) {
        Instant start = from.isAfter(other.from) ? from : other.from;
        Instant end = until.isBefore(other.until) ? until : other.until;
        return start.isBefore(end) ? Stream.of(new Span(start, end)) : Stream.empty();
    }

    /** What of these lies outside of the other. */
    static List<Span> without(Collection<Span> spans, Span other) {
        return spans.stream().flatMap(span -> span.without(other)).toList();
    }

    private Stream<Span> without(Span other) {
        return Stream.concat(
                from.isBefore(other.from) ? within(new Span(from, other.from)) : Stream.empty(),
                until.isAfter(other.until) ? within(new Span(other.until, until)) : Stream.empty());
    }

    @Override
    public int compareTo(Span other) {
        int byStart = from.compareTo(other.from);
        return byStart != 0 ? byStart : until.compareTo(other.until);
    }
}
