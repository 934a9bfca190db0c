package nl.raakpunt.directory.card;

import java.time.Clock;
import nl.raakpunt.directory.availability.ClosingDays;
import nl.raakpunt.directory.availability.DutchHolidays;
import nl.raakpunt.directory.availability.Freshness;
import nl.raakpunt.directory.availability.Holidays;
import nl.raakpunt.directory.availability.ReachabilityRules;
import nl.raakpunt.directory.availability.WorkingPattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the rules of reachability what the organisation set; a setting that cannot be read stops the service at start. */
@Configuration(proxyBeanMethods = false)
class AvailabilityConfiguration {

    @Bean
    Holidays holidays(AvailabilitySettings settings) {
        return new DutchHolidays(
                new DutchHolidays.Choice(
                        settings.holidays().goodFriday(), settings.holidays().liberationDay()),
                ClosingDays.parse(settings.closingDays()));
    }

    @Bean
    ReachabilityRules reachabilityRules(Clock clock, Holidays holidays, AvailabilitySettings settings) {
        AvailabilitySettings.Fresh fresh = settings.freshness();
        Freshness freshness = new Freshness(fresh.telephone(), fresh.presence(), fresh.calendar());
        return new ReachabilityRules(clock.getZone(), holidays, freshness, usualHours(settings.usualHours()));
    }

    private static @Nullable WorkingPattern usualHours(@Nullable String text) {
        return text == null || text.isBlank() ? null : WorkingPattern.parse(text);
    }
}
