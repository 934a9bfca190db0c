package nl.raakpunt.routing.worktime;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** When the organisation works, per day of the week, for example {@code ma-do 08:30-17:00; vr 08:30-12:00}. */
public record OfficeHours(Map<DayOfWeek, List<Block>> blocks) {

    private static final List<String> DAYS = List.of("ma", "di", "wo", "do", "vr", "za", "zo");

    /** One stretch of working time within a day. */
    public record Block(LocalTime from, LocalTime to) {
        public Block {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("Office hours end after they start, not: " + from + "-" + to);
            }
        }
    }

    public OfficeHours {
        Map<DayOfWeek, List<Block>> copy = new EnumMap<>(DayOfWeek.class);
        blocks.forEach((day, list) -> copy.put(
                day, list.stream().sorted(Comparator.comparing(Block::from)).toList()));
        blocks = Map.copyOf(copy);
        if (blocks.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("Office hours need at least one working day");
        }
        if (blocks.values().stream().anyMatch(OfficeHours::overlap)) {
            throw new IllegalArgumentException("Office hours of one day must not overlap");
        }
    }

    /** Reads the written form; an unreadable one is refused with what is wrong. */
    public static OfficeHours parse(String text) {
        Map<DayOfWeek, List<Block>> blocks = new EnumMap<>(DayOfWeek.class);
        for (String part : text.toLowerCase(Locale.ROOT).split(";", -1)) {
            String[] daysAndTimes = part.strip().split("\\s+", 2);
            if (daysAndTimes.length != 2) {
                throw new IllegalArgumentException("Write office hours as 'ma-vr 08:30-17:00', not: " + part);
            }
            for (DayOfWeek day : days(daysAndTimes[0])) {
                blocks.computeIfAbsent(day, _ -> new ArrayList<>()).addAll(times(daysAndTimes[1]));
            }
        }
        return new OfficeHours(blocks);
    }

    public List<Block> on(DayOfWeek day) {
        return blocks.getOrDefault(day, List.of());
    }

    private static Set<DayOfWeek> days(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String range : text.split(",", -1)) {
            String[] ends = range.split("-", 2);
            DayOfWeek last = day(ends[ends.length - 1]);
            for (DayOfWeek day = day(ends[0]); ; day = day.plus(1)) {
                days.add(day);
                if (day == last) {
                    break;
                }
            }
        }
        return days;
    }

    private static DayOfWeek day(String text) {
        int index = DAYS.indexOf(text.strip());
        if (index < 0) {
            throw new IllegalArgumentException("Days are ma di wo do vr za zo, not: " + text);
        }
        return DayOfWeek.of(index + 1);
    }

    private static List<Block> times(String text) {
        List<Block> blocks = new ArrayList<>();
        for (String range : text.split(",", -1)) {
            String[] ends = range.strip().split("-", -1);
            if (ends.length != 2) {
                throw new IllegalArgumentException("Write times as '08:30-17:00', not: " + range);
            }
            blocks.add(new Block(time(ends[0]), time(ends[1])));
        }
        return blocks;
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException("Write a time as '08:30', not: " + text, unreadable);
        }
    }

    private static boolean overlap(List<Block> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).from().isBefore(sorted.get(i - 1).to())) {
                return true;
            }
        }
        return false;
    }
}
