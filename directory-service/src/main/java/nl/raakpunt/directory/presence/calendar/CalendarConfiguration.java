package nl.raakpunt.directory.presence.calendar;

import java.time.Clock;
import nl.raakpunt.directory.person.PersonRepository;
import nl.raakpunt.directory.presence.AbsenceStore;
import nl.raakpunt.directory.presence.SaidOtherwise;
import nl.raakpunt.directory.presence.SourceGuards;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads calendars when that is switched on. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("raakpunt.presence.calendar.enabled")
class CalendarConfiguration {

    @Bean
    CalendarSource calendarSource(
            PersonRepository people,
            AbsenceStore absences,
            SaidOtherwise otherwise,
            CalendarSettings settings,
            SourceGuards guards,
            Clock clock) {
        return new CalendarSource(
                new FeedClient(settings, guards, clock), people, absences, otherwise, settings, clock);
    }
}
