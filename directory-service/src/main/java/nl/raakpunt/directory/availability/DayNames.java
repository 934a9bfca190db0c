package nl.raakpunt.directory.availability;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Dutch names of weekdays: {@code ma}, {@code ma-do}, {@code ma,wo}. */
final class DayNames {

    private static final List<String> SHORT = List.of("ma", "di", "wo", "do", "vr", "za", "zo");
    private static final List<String> LONG =
            List.of("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag");
    private static final Pattern COMMA = Pattern.compile(",");

    private DayNames() {}

    static String nameOf(DayOfWeek day) {
        return SHORT.get(day.getValue() - 1);
    }

    static boolean areDays(String text) {
        return COMMA.splitAsStream(text)
                .map(part -> part.split("-", -1))
                .allMatch(ends -> ends.length <= 2 && List.of(ends).stream().allMatch(end -> indexOf(end) >= 0));
    }

    /** A range may pass the weekend: {@code vr-ma} is four days. */
    static Set<DayOfWeek> parse(String text) {
        if (!areDays(text)) {
            throw new MalformedScheduleException(
                    "'" + text + "' is not a day; use ma, di, wo, do, vr, za, zo, a range such as ma-do or a list");
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        COMMA.splitAsStream(text).forEach(part -> addRange(part, days));
        return days;
    }

    private static void addRange(String part, Set<DayOfWeek> days) {
        String[] ends = part.split("-", -1);
        DayOfWeek day = day(ends[0]);
        DayOfWeek last = day(ends[ends.length - 1]);
        days.add(day);
        while (day != last) {
            day = day.plus(1);
            days.add(day);
        }
    }

    private static DayOfWeek day(String name) {
        return DayOfWeek.of(indexOf(name) + 1);
    }

    private static int indexOf(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Math.max(SHORT.indexOf(lower), LONG.indexOf(lower));
    }
}
