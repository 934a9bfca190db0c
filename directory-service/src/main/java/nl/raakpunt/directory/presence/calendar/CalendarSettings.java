package nl.raakpunt.directory.presence.calendar;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where everybody's calendar is read.
 *
 * @param url        address with {@code {mail}} or {@code {login}} in it
 * @param username   account that may read the calendars; empty when none is needed
 * @param password   its password
 * @param patience   longest wait for everything together
 * @param fresh      how long a calendar is not read again
 * @param maxSize    a larger calendar is not read
 * @param concurrent calendars read at once
 * @param rest       how long the server is left alone when it keeps failing
 * @param people     of how many people something is remembered at most
 */
@Validated
@ConditionalOnBooleanProperty("raakpunt.presence.calendar.enabled")
@ConfigurationProperties("raakpunt.presence.calendar")
record CalendarSettings(
        @NotBlank String url,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("2500ms") Duration patience,
        @DefaultValue("15m") Duration fresh,
        @DefaultValue("1MB") DataSize maxSize,
        @DefaultValue("20") @Min(1) @Max(200) int concurrent,
        @DefaultValue("30s") Duration rest,
        @DefaultValue("50000") @Min(100) int people) {

    @Override
    public String toString() {
        return "calendars at " + url;
    }
}
