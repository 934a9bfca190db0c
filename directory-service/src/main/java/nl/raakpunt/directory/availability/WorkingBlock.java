package nl.raakpunt.directory.availability;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Working time that starts on one weekday, every week or every other week.
 *
 * @param to end of the block; not after {@code from} when the block runs into the next day
 */
record WorkingBlock(Weeks weeks, DayOfWeek day, LocalTime from, LocalTime to) implements Comparable<WorkingBlock> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Comparator<WorkingBlock> ORDER = Comparator.comparing(WorkingBlock::day)
            .thenComparing(WorkingBlock::from)
            .thenComparing(WorkingBlock::to)
            .thenComparing(WorkingBlock::weeks);

    /** In which ISO weeks a block holds. */
    enum Weeks {
        EVERY,
        EVEN,
        ODD;

        boolean include(LocalDate date) {
            boolean even = date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) % 2 == 0;
            return this == EVERY || (this == EVEN) == even;
        }

        private String prefix() {
            return switch (this) {
                case EVERY -> "";
                case EVEN -> "even ";
                case ODD -> "oneven ";
            };
        }
    }

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
        return weeks.prefix() + DayNames.nameOf(day) + " " + TIME.format(from) + "-" + TIME.format(to);
    }
}
