package nl.raakpunt.directory.availability;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.IntStream;

/**
 * A working pattern told in half days, for systems that know no hours. A half day counts when the person works at least an hour
 * of it in even and in odd weeks: one free Friday in two is no Friday somebody may count on.
 */
public record HalfDays(boolean morning, boolean afternoon) {

    private static final LocalTime DAWN = LocalTime.of(6, 0);
    private static final LocalTime NOON = LocalTime.of(12, 30);
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final int ENOUGH_MINUTES = 60;
    // A Monday in the middle of a year, so that even and odd weeks follow each other.
    private static final LocalDate SOME_MONDAY = LocalDate.of(2026, 6, 1);

    /** The half days of one weekday. */
    public static HalfDays on(DayOfWeek day, WorkingPattern pattern) {
        LocalDate date = SOME_MONDAY.with(TemporalAdjusters.nextOrSame(day));
        return new HalfDays(worksEveryWeek(pattern, date, DAWN, NOON), worksEveryWeek(pattern, date, NOON, EVENING));
    }

    private static boolean worksEveryWeek(WorkingPattern pattern, LocalDate date, LocalTime from, LocalTime to) {
        return IntStream.range(0, 2)
                .mapToObj(date::plusWeeks)
                .allMatch(day -> pattern.on(day).stream()
                                .mapToLong(span -> minutes(span, from, to))
                                .sum()
                        >= ENOUGH_MINUTES);
    }

    private static long minutes(TimeSpan span, LocalTime from, LocalTime to) {
        LocalTime start = span.from().isBefore(from) ? from : span.from();
        boolean toMidnight = span.to().equals(LocalTime.MIDNIGHT);
        LocalTime end = toMidnight || span.to().isAfter(to) ? to : span.to();
        return Math.max(0, start.until(end, ChronoUnit.MINUTES));
    }
}
