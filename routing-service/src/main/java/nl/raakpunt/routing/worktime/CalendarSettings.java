package nl.raakpunt.routing.worktime;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the organisation works.
 *
 * @param officeHours days and times, for example {@code ma-do 08:30-17:00; vr 08:30-12:00}
 * @param timeZone    zone of the office hours and of every time that is shown
 */
@ConfigurationProperties("raakpunt")
public record CalendarSettings(
        @DefaultValue("ma-vr 08:30-17:00") String officeHours,
        @DefaultValue("Europe/Amsterdam") ZoneId timeZone) {}
