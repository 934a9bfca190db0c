package nl.raakpunt.directory.rule;

import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a rule holds, in the local time of the municipality.
 *
 * @param days  weekdays; empty is every day
 * @param from  first time of the day; {@code null} is midnight
 * @param until time of the day from which it does not hold any more; {@code null} is midnight
 * @param first first day; {@code null} has always begun
 * @param last  last day, included; {@code null} never ends
 */
public record RuleTimes(
        @NotNull List<DayOfWeek> days,
        @Nullable LocalTime from,
        @Nullable LocalTime until,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    public RuleTimes {
        days = List.copyOf(days);
    }

    boolean includes(LocalDateTime at) {
        LocalDate day = at.toLocalDate();
        LocalTime time = at.toLocalTime();
        return (days.isEmpty() || days.contains(day.getDayOfWeek()))
                && (from == null || !time.isBefore(from))
                && (until == null || time.isBefore(until))
                && (first == null || !day.isBefore(first))
                && (last == null || !day.isAfter(last));
    }

    boolean hasEnded(LocalDate today) {
        return last != null && last.isBefore(today);
    }

    /** True when these times hold whenever the others do. */
    boolean covers(@Nullable RuleTimes other) {
        RuleTimes narrow = other == null ? new RuleTimes(List.of(), null, null, null, null) : other;
        return (days.isEmpty() || (!narrow.days.isEmpty() && days.containsAll(narrow.days)))
                && (from == null || (narrow.from != null && !narrow.from.isBefore(from)))
                && (until == null || (narrow.until != null && !narrow.until.isAfter(until)))
                && (first == null || (narrow.first != null && !narrow.first.isBefore(first)))
                && (last == null || (narrow.last != null && !narrow.last.isAfter(last)));
    }
}
