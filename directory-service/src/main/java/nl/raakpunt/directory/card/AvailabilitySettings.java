package nl.raakpunt.directory.card;

import java.time.Duration;
import java.util.List;
import nl.raakpunt.directory.availability.DutchHolidays;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the organisation wants of reachability.
 *
 * @param usualHours  working hours assumed of people whose own are not known; empty assumes nothing
 * @param closingDays days on which the organisation is closed: 2026-05-15 once, 12-24 every year
 * @param holidays    which public holidays count
 * @param freshness   how long what a source says counts
 */
@ConfigurationProperties("raakpunt.availability")
record AvailabilitySettings(
        @Nullable String usualHours,
        @DefaultValue List<String> closingDays,
        @DefaultValue Holidays holidays,
        @DefaultValue Fresh freshness) {

    /**
     * Which of the days that are free in some organisations only are free in this one.
     *
     * @param goodFriday    whether Good Friday is
     * @param liberationDay in which years 5 May is
     */
    record Holidays(
            @DefaultValue("false") boolean goodFriday,
            @DefaultValue("lustrum") DutchHolidays.Years liberationDay) {}

    /**
     * How long what a source says counts.
     *
     * @param telephone whether a line is in use
     * @param presence  presence in a program at the screen
     * @param calendar  appointments and automatic replies
     */
    record Fresh(
            @DefaultValue("30s") Duration telephone,
            @DefaultValue("120s") Duration presence,
            @DefaultValue("60m") Duration calendar) {}
}
