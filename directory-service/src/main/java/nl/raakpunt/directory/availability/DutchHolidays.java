package nl.raakpunt.directory.availability;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Public holidays of the Netherlands as an organisation counts them, and the days on which it is closed. */
public final class DutchHolidays implements Holidays {

    private static final MonthDay LIBERATION_DAY = MonthDay.of(5, 5);
    private static final int LUSTRUM = 5;
    private static final String GOOD_FRIDAY = "christian.GOOD_FRIDAY";
    private static final String LIBERATION = "LIBERATION";

    private final HolidayManager manager =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS));
    private final Map<Year, Set<LocalDate>> years = new ConcurrentHashMap<>();
    private final Choice choice;
    private final ClosingDays closed;

    /** As most municipalities count: Good Friday is a working day, 5 May is free once in five years. */
    public DutchHolidays() {
        this(Choice.USUAL, ClosingDays.NONE);
    }

    public DutchHolidays(Choice choice, ClosingDays closed) {
        this.choice = choice;
        this.closed = closed;
    }

    @Override
    public Kind kind(LocalDate date) {
        if (years.computeIfAbsent(Year.from(date), this::holidays).contains(date)) {
            return Kind.PUBLIC_HOLIDAY;
        }
        return closed.include(date) ? Kind.CLOSING_DAY : Kind.NONE;
    }

    private Set<LocalDate> holidays(Year year) {
        return manager.getHolidays(year).stream()
                .filter(this::counts)
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean counts(Holiday holiday) {
        return switch (holiday.getPropertiesKey()) {
            case GOOD_FRIDAY -> choice.goodFriday();
            case LIBERATION -> isFreeLiberationDay(holiday.getDate());
            default -> true;
        };
    }

    private boolean isFreeLiberationDay(LocalDate date) {
        return MonthDay.from(date).equals(LIBERATION_DAY)
                && switch (choice.liberationDay()) {
                    case EVERY_YEAR -> true;
                    case LUSTRUM -> date.getYear() % LUSTRUM == 0;
                    case NEVER -> false;
                };
    }

    /**
     * Which of the days that are free in some organisations only are free in this one.
     *
     * @param goodFriday    whether Good Friday is
     * @param liberationDay in which years 5 May is
     */
    public record Choice(boolean goodFriday, Years liberationDay) {

        /** As in the collective agreement of municipalities: 5 May in lustrum years. */
        public static final Choice USUAL = new Choice(false, Years.LUSTRUM);
    }

    /** In which years a day is free. */
    public enum Years {
        EVERY_YEAR,
        /** 2030, 2035 and so on. */
        LUSTRUM,
        NEVER
    }
}
