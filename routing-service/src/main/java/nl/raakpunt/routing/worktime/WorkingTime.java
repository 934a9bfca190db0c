package nl.raakpunt.routing.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Counts time as the organisation works it: within office hours, not on public holidays, safe across clock changes. */
public final class WorkingTime {

    /** Further ahead than any promise; a calendar without a working day until then is a mistake. */
    private static final int HORIZON_DAYS = 3660;

    private final Function<LocalDate, List<Stretch>> days;
    private final ZoneId zone;

    public WorkingTime(OfficeHours hours, Predicate<LocalDate> holiday, ZoneId zone) {
        this(day -> stretches(day, hours, holiday, zone), zone);
    }

    private WorkingTime(Function<LocalDate, List<Stretch>> days, ZoneId zone) {
        this.days = days;
        this.zone = zone;
    }

    /** The time that somebody works themselves on the days of which that is known, and this one on all others. */
    public WorkingTime with(OwnHours own) {
        Map<LocalDate, List<Stretch>> known = own.spans().stream()
                .map(span -> new Stretch(span.from(), span.until()))
                .collect(Collectors.groupingBy(
                        stretch -> stretch.start().atZone(zone).toLocalDate()));
        return new WorkingTime(day -> own.tellsOf(day) ? known.getOrDefault(day, List.of()) : days.apply(day), zone);
    }

    /** The instant at which this much working time has passed since the start. */
    public Instant after(Instant start, Duration working) {
        Duration left = working;
        LocalDate first = start.atZone(zone).toLocalDate();
        for (int day = 0; day < HORIZON_DAYS; day++) {
            for (Stretch stretch : stretches(first.plusDays(day))) {
                Stretch usable = stretch.from(start);
                if (left.compareTo(usable.length()) <= 0 && usable.isSome()) {
                    return usable.start().plus(left);
                }
                left = left.minus(usable.length());
            }
        }
        throw new IllegalStateException("No working day within ten years: check the office hours and holidays");
    }

    /** How much working time lies between two instants; nothing when the second is not later. */
    public Duration between(Instant start, Instant end) {
        Duration total = Duration.ZERO;
        LocalDate last = end.atZone(zone).toLocalDate();
        for (LocalDate day = start.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            for (Stretch stretch : stretches(day)) {
                total = total.plus(stretch.from(start).until(end).length());
            }
        }
        return total;
    }

    /** Whether there is any working time on a day. */
    public boolean isWorkingDay(LocalDate day) {
        return !stretches(day).isEmpty();
    }

    public boolean isOpen(Instant at) {
        return stretches(at.atZone(zone).toLocalDate()).stream()
                .anyMatch(stretch -> !at.isBefore(stretch.start()) && at.isBefore(stretch.end()));
    }

    private List<Stretch> stretches(LocalDate day) {
        return days.apply(day);
    }

    private static List<Stretch> stretches(
            LocalDate day, OfficeHours hours, Predicate<LocalDate> holiday, ZoneId zone) {
        if (holiday.test(day)) {
            return List.of();
        }
        return hours.on(day.getDayOfWeek()).stream()
                .map(block -> new Stretch(
                        day.atTime(block.from()).atZone(zone).toInstant(),
                        day.atTime(block.to()).atZone(zone).toInstant()))
                .toList();
    }

    private record Stretch(Instant start, Instant end) {

        Stretch from(Instant earliest) {
            return start.isBefore(earliest) ? new Stretch(earliest, end) : this;
        }

        Stretch until(Instant latest) {
            return end.isAfter(latest) ? new Stretch(start, latest) : this;
        }

        boolean isSome() {
            return start.isBefore(end);
        }

        Duration length() {
            return isSome() ? Duration.between(start, end) : Duration.ZERO;
        }
    }
}
