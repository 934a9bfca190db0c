package nl.raakpunt.directory.clock;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which time the service goes by.
 *
 * @param timeZone zone in which working hours and dates are meant
 * @param clock    where the clock starts
 */
@ConfigurationProperties("raakpunt")
record ClockSettings(
        @DefaultValue("Europe/Amsterdam") ZoneId timeZone,
        @DefaultValue Start clock) {

    /**
     * Where the clock starts.
     *
     * @param startsAt moment at which the clock starts and from which it ticks on, for demos; empty is the real time
     */
    record Start(@Nullable OffsetDateTime startsAt) {}
}
