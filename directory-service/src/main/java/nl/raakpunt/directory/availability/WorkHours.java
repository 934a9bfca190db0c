package nl.raakpunt.directory.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.raakpunt.directory.availability.Reachability.Reason;
import nl.raakpunt.directory.availability.Reachability.Source;
import org.jspecify.annotations.Nullable;

/**
 * When one person works: as their calendar says, else as they entered, else as the staff directory says, else as is usual in
 * the organisation.
 */
final class WorkHours {

    private final ReachabilityRules rules;
    private final List<Period> fromCalendar;
    private final Instant calendarBegins;
    private final Instant calendarEnds;
    private final @Nullable Pattern pattern;

    private record Pattern(
            WorkingTime time, Source source, @Nullable Instant observedAt) {}

    WorkHours(PersonFacts facts, List<Period> fromCalendar, ReachabilityRules rules) {
        this.rules = rules;
        this.fromCalendar = fromCalendar;
        // It was asked from the moment it was read: that somebody works on Monday also says that they do not on Sunday.
        this.calendarBegins = fromCalendar.stream()
                .flatMap(period -> Stream.ofNullable(period.observedAt()).map(read -> earlier(read, period.from())))
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        this.calendarEnds = fromCalendar.stream()
                .flatMap(period -> Stream.ofNullable(period.until()))
                .max(Comparator.naturalOrder())
                .map(last -> startOfDayAfter(last.minusNanos(1)))
                .orElse(Instant.MIN);
        this.pattern = pattern(facts);
    }

    Work at(Instant at) {
        LocalDate today = LocalDate.ofInstant(at, rules.zone());
        Holidays.Kind free = rules.holidays().kind(today);
        if (free != Holidays.Kind.NONE) {
            Reason reason = free == Holidays.Kind.CLOSING_DAY ? Reason.CLOSING_DAY : Reason.PUBLIC_HOLIDAY;
            return new Work(false, reason, Source.HOLIDAY_CALENDAR, null, false, startOfDayAfter(at));
        }
        if (at.isBefore(calendarBegins)) {
            return byPattern(at).until(calendarBegins);
        }
        return at.isBefore(calendarEnds) ? byCalendar(at, today) : byPattern(at);
    }

    private Work byCalendar(Instant at, LocalDate today) {
        Optional<Period> current =
                fromCalendar.stream().filter(period -> period.covers(at)).max(latest());
        Instant next = nextCalendarEdge(at);
        if (current.isEmpty()) {
            Period any = fromCalendar.getFirst();
            boolean worksToday = fromCalendar.stream().anyMatch(period -> touches(period, today));
            Reason reason = worksToday ? Reason.OUTSIDE_WORKING_HOURS : Reason.NOT_A_WORKING_DAY;
            return new Work(false, reason, any.source(), any.observedAt(), false, next);
        }
        Period period = current.get();
        // The next day may be a holiday.
        Instant end = earlier(next, startOfDayAfter(at));
        return new Work(true, Reason.WITHIN_WORKING_HOURS, period.source(), period.observedAt(), false, end);
    }

    private Work byPattern(Instant at) {
        if (pattern == null) {
            return new Work(null, Reason.NO_WORKING_PATTERN, Source.NONE, null, false, startOfDayAfter(at));
        }
        boolean assumed = pattern.source() == Source.ORGANISATION;
        Optional<Instant> end = pattern.time().endOfSpanAt(at);
        if (end.isPresent()) {
            Reason reason = assumed ? Reason.ASSUMED_WORKING_HOURS : Reason.WITHIN_WORKING_HOURS;
            return new Work(true, reason, pattern.source(), pattern.observedAt(), assumed, end.get());
        }
        boolean worksToday = pattern.time().isWorkingDay(LocalDate.ofInstant(at, rules.zone()));
        Reason reason = worksToday ? Reason.OUTSIDE_WORKING_HOURS : Reason.NOT_A_WORKING_DAY;
        Instant next = pattern.time().nextStart(at).orElse(Instant.MAX);
        return new Work(false, reason, pattern.source(), pattern.observedAt(), assumed, next);
    }

    private @Nullable Pattern pattern(PersonFacts facts) {
        OwnEntries.OwnPattern own = facts.own().pattern();
        WorkingPattern ofDirectory = facts.schedule().pattern();
        if (own != null) {
            return pattern(own.pattern(), own.source(), own.enteredAt());
        }
        if (ofDirectory != null) {
            return pattern(ofDirectory, Source.STAFF_DIRECTORY, facts.readAt());
        }
        WorkingPattern usual = rules.usualHours();
        return usual == null ? null : pattern(usual, Source.ORGANISATION, null);
    }

    private Pattern pattern(WorkingPattern hours, Source source, @Nullable Instant observedAt) {
        return new Pattern(new WorkingTime(hours, rules.holidays(), rules.zone()), source, observedAt);
    }

    private Instant nextCalendarEdge(Instant at) {
        return fromCalendar.stream()
                .flatMap(period -> Stream.concat(Stream.of(period.from()), Stream.ofNullable(period.until())))
                .filter(edge -> edge.isAfter(at))
                .min(Comparator.naturalOrder())
                .map(edge -> earlier(edge, calendarEnds))
                .orElse(calendarEnds);
    }

    private boolean touches(Period period, LocalDate day) {
        Instant start = day.atStartOfDay(rules.zone()).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(rules.zone()).toInstant();
        return period.from().isBefore(end)
                && (period.until() == null || period.until().isAfter(start));
    }

    private Instant startOfDayAfter(Instant at) {
        return LocalDate.ofInstant(at, rules.zone())
                .plusDays(1)
                .atStartOfDay(rules.zone())
                .toInstant();
    }

    private static Comparator<Period> latest() {
        return Comparator.comparing(Period::observedAt, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
