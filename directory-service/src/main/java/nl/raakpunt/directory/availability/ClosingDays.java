package nl.raakpunt.directory.availability;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Days on which the organisation is closed besides public holidays.
 *
 * @param dates   once
 * @param yearly  every year
 */
public record ClosingDays(Set<LocalDate> dates, Set<MonthDay> yearly) {

    /** Never closed. */
    public static final ClosingDays NONE = new ClosingDays(Set.of(), Set.of());

    private static final int LENGTH_OF_MONTH_DAY = "12-24".length();

    public ClosingDays {
        dates = Set.copyOf(dates);
        yearly = Set.copyOf(yearly);
    }

    /**
     * Reads days written as {@code 2026-05-15}, or {@code 12-24} for every 24 December.
     *
     * @throws MalformedScheduleException when one of them is no day
     */
    public static ClosingDays parse(Collection<String> texts) {
        Set<LocalDate> dates = new HashSet<>();
        Set<MonthDay> yearly = new HashSet<>();
        for (String text : texts) {
            if (text.strip().length() == LENGTH_OF_MONTH_DAY) {
                yearly.add(monthDay(text.strip()));
            } else {
                dates.add(Dates.date(text.strip()));
            }
        }
        return new ClosingDays(dates, yearly);
    }

    private static MonthDay monthDay(String text) {
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException notADay) {
            throw new MalformedScheduleException("'" + text
                    + "' is not a closing day; write a date such as 2026-05-15, or month and day such as 12-24");
        }
    }

    boolean include(LocalDate date) {
        return dates.contains(date) || yearly.contains(MonthDay.from(date));
    }
}
