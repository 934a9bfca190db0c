package nl.raakpunt.directory.availability;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Working time that starts on one weekday, in some weeks or all.
 *
 * @param to end of the block; not after {@code from} when the block runs into the next day
 */
record WorkingBlock(Weeks weeks, DayOfWeek day, LocalTime from, LocalTime to) implements Comparable<WorkingBlock> {

    private static final Comparator<WorkingBlock> ORDER = Comparator.comparing(WorkingBlock::day)
            .thenComparing(WorkingBlock::from)
            .thenComparing(WorkingBlock::to)
            .thenComparing(WorkingBlock::weeks);

    /** The part of this block that falls on a date; a night shift has one on each of two dates. */
    Stream<TimeSpan> on(LocalDate date) {
        return Stream.concat(ownDay(date), nextDay(date));
    }

    private Stream<TimeSpan> ownDay(LocalDate date) {
        return startsOn(date)
                ? Stream.of(new TimeSpan(from, pastMidnight() ? LocalTime.MIDNIGHT : to))
                : Stream.empty();
    }

    private Stream<TimeSpan> nextDay(LocalDate date) {
        boolean spills = pastMidnight() && !to.equals(LocalTime.MIDNIGHT) && startsOn(date.minusDays(1));
        return spills ? Stream.of(new TimeSpan(LocalTime.MIDNIGHT, to)) : Stream.empty();
    }

    private boolean startsOn(LocalDate date) {
        return date.getDayOfWeek() == day && weeks.include(date);
    }

    private boolean pastMidnight() {
        return !from.isBefore(to);
    }

    @Override
    public int compareTo(WorkingBlock other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return weeks.prefix() + DayNames.nameOf(day) + " " + from + "-" + to;
    }
}
