package nl.raakpunt.directory.presence.graph;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.raakpunt.directory.presence.TimeZoneNames;
import nl.raakpunt.directory.presence.graph.GraphJson.Hours;
import org.jspecify.annotations.Nullable;

/**
 * The hours somebody works by their mailbox: one block on each of these days, every week the same.
 *
 * @param end not after {@code start} when the block ends on the next day
 */
record OutlookHours(Set<DayOfWeek> days, LocalTime start, LocalTime end, ZoneId zone) {

    OutlookHours {
        days = Set.copyOf(days);
    }

    /** A block of work. */
    record Block(Instant from, Instant until) {}

    /** The hours; empty when there are none or they cannot be read, as with a zone somebody made themselves. */
    static Optional<OutlookHours> of(@Nullable Hours hours) {
        if (hours == null
                || hours.daysOfWeek() == null
                || hours.daysOfWeek().isEmpty()
                || hours.startTime() == null
                || hours.endTime() == null
                || hours.timeZone() == null
                || hours.timeZone().name() == null) {
            return Optional.empty();
        }
        List<String> days = hours.daysOfWeek();
        String start = hours.startTime();
        String end = hours.endTime();
        return TimeZoneNames.find(hours.timeZone().name()).flatMap(zone -> read(days, start, end, zone));
    }

    private static Optional<OutlookHours> read(List<String> names, String start, String end, ZoneId zone) {
        try {
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            names.forEach(name -> days.add(DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT))));
            return Optional.of(new OutlookHours(days, LocalTime.parse(start), LocalTime.parse(end), zone));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Blocks from the day before a moment, because one may have begun then, for so many days ahead. */
    List<Block> blocks(Instant at, int ahead) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        return IntStream.rangeClosed(-1, ahead)
                .mapToObj(today::plusDays)
                .filter(day -> days.contains(day.getDayOfWeek()))
                .map(this::on)
                .filter(block -> block.until().isAfter(at))
                .toList();
    }

    private Block on(LocalDate day) {
        LocalDate last = end.isAfter(start) ? day : day.plusDays(1);
        return new Block(
                ZonedDateTime.of(day, start, zone).toInstant(),
                ZonedDateTime.of(last, end, zone).toInstant());
    }
}
