package nl.raakpunt.directory.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The moments at which a pattern says that somebody works, public holidays and closing days left out. */
record WorkingTime(WorkingPattern pattern, Holidays holidays, ZoneId zone) {

    // Even a pattern of one day in two weeks beside a chain of holidays comes back well within this.
    private static final int HORIZON_DAYS = 400;

    /** Working time on a date as moments; empty spans, such as one inside the hour that DST skips, are left out. */
    List<Span> on(LocalDate date) {
        if (holidays.isHoliday(date)) {
            return List.of();
        }
        return pattern.on(date).stream()
                .map(span -> new Span(moment(date, span.from()), end(date, span.to())))
                .filter(span -> span.from().isBefore(span.to()))
                .toList();
    }

    /** The end of the working time that runs at this moment, followed over midnight. */
    Optional<Instant> endOfSpanAt(Instant at) {
        LocalDate date = LocalDate.ofInstant(at, zone);
        Optional<Span> current =
                on(date).stream().filter(span -> span.includes(at)).findFirst();
        return current.map(span -> {
            Instant end = span.to();
            LocalDate next = date.plusDays(1);
            Optional<Span> tail = startingAt(next, end);
            for (int days = 0; tail.isPresent() && days < HORIZON_DAYS; days++) {
                end = tail.get().to();
                next = next.plusDays(1);
                tail = startingAt(next, end);
            }
            return end;
        });
    }

    /** The first moment of work at or after this one; none when the coming year has none. */
    Optional<Instant> nextStart(Instant from) {
        LocalDate date = LocalDate.ofInstant(from, zone);
        for (int days = 0; days < HORIZON_DAYS; days++) {
            Optional<Instant> start = startOn(date, from);
            if (start.isPresent()) {
                return start;
            }
            date = date.plusDays(1);
        }
        return Optional.empty();
    }

    boolean isWorkingDay(LocalDate date) {
        return !pattern.on(date).isEmpty();
    }

    private Optional<Span> startingAt(LocalDate date, Instant start) {
        return on(date).stream().filter(span -> span.from().equals(start)).findFirst();
    }

    private Optional<Instant> startOn(LocalDate date, Instant from) {
        Stream<Span> ahead = on(date).stream().filter(span -> span.to().isAfter(from));
        return ahead.findFirst().map(span -> span.from().isAfter(from) ? span.from() : from);
    }

    private Instant end(LocalDate date, LocalTime to) {
        return to.equals(LocalTime.MIDNIGHT) ? moment(date.plusDays(1), to) : moment(date, to);
    }

    private Instant moment(LocalDate date, LocalTime time) {
        LocalDateTime local = date.atTime(time);
        ZoneOffsetTransition transition = zone.getRules().getTransition(local);
        // A time that DST skips is the moment of the jump, so that spans never slide into the next hour.
        return transition != null && transition.isGap()
                ? transition.getInstant()
                : local.atZone(zone).toInstant();
    }

    record Span(Instant from, Instant to) {
        boolean includes(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }
}
