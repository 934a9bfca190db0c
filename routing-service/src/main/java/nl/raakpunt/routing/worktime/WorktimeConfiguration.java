package nl.raakpunt.routing.worktime;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock, the office hours with the Dutch public holidays, and the deadlines made of them. */
@Configuration(proxyBeanMethods = false)
class WorktimeConfiguration {

    @Bean
    Clock clock(ClockSettings settings) {
        Clock system = Clock.systemUTC();
        return settings.startsAt() == null
                ? system
                : Clock.offset(
                        system,
                        Duration.between(system.instant(), settings.startsAt().toInstant()));
    }

    @Bean
    WorkingTime workingTime(CalendarSettings settings) {
        HolidayManager holidays = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS));
        return new WorkingTime(
                OfficeHours.parse(settings.officeHours()),
                day -> holidays.isHoliday(day, HolidayType.PUBLIC_HOLIDAY),
                settings.timeZone());
    }

    @Bean
    Deadlines deadlines(WorkingTime time, PromiseSettings settings) {
        return new Deadlines(time, settings);
    }
}
