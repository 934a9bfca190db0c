package nl.raakpunt.directory.availability;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;

/** Public holidays of the Netherlands; Good Friday is a working day. */
public final class DutchHolidays implements Holidays {

    private final HolidayManager manager =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS));

    @Override
    public boolean isHoliday(LocalDate date) {
        return manager.isHoliday(date, HolidayType.PUBLIC_HOLIDAY);
    }
}
