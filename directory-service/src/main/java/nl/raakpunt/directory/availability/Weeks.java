package nl.raakpunt.directory.availability;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * In which weeks something holds. Even and odd are ISO week numbers, as in every agenda, so after a year of 53 weeks two odd
 * weeks follow each other. Every other week goes on whatever the numbers.
 *
 * @param start Monday of a week that is in, of every other week only
 */
record Weeks(Kind kind, @Nullable LocalDate start) implements Comparable<Weeks> {

    static final Weeks EVERY = new Weeks(Kind.EVERY, null);
    static final Weeks EVEN = new Weeks(Kind.EVEN, null);
    static final Weeks ODD = new Weeks(Kind.ODD, null);

    private static final Comparator<Weeks> ORDER = Comparator.comparing(Weeks::kind)
            .thenComparing(Weeks::start, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));

    /** Of which weeks there are. */
    enum Kind {
        EVERY,
        EVEN,
        ODD,
        EVERY_OTHER
    }

    /** The week of this day, and every second one before and after it. */
    static Weeks everyOther(LocalDate day) {
        return new Weeks(Kind.EVERY_OTHER, monday(day));
    }

    boolean include(LocalDate date) {
        return switch (kind) {
            case EVERY -> true;
            case EVEN -> date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) % 2 == 0;
            case ODD -> date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) % 2 == 1;
            case EVERY_OTHER -> start == null || ChronoUnit.WEEKS.between(start, monday(date)) % 2 == 0;
        };
    }

    /** What stands before the day in a working pattern. */
    String prefix() {
        return switch (kind) {
            case EVERY -> "";
            case EVEN -> "even ";
            case ODD -> "oneven ";
            case EVERY_OTHER -> "om de week vanaf " + start + " ";
        };
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Override
    public int compareTo(Weeks other) {
        return ORDER.compare(this, other);
    }
}
