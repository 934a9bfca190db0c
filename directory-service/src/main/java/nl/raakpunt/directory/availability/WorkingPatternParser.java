package nl.raakpunt.directory.availability;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a working pattern as administrators type it, tolerant of spaces and of a dot in the time. */
final class WorkingPatternParser {

    private static final int LONGEST = 2_000;
    private static final Pattern ENTRY =
            Pattern.compile("(?:(?<weeks>even|oneven|om de week vanaf (?<start>[0-9]{4}-[0-9]{2}-[0-9]{2})) )?"
                    + "(?<days>[a-z,-]+) (?<times>[0-9][0-9:.,\\- ]*)");
    private static final Pattern TIMES =
            Pattern.compile("(?<h1>[0-9]{1,2})[:.](?<m1>[0-9]{2})-(?<h2>[0-9]{1,2})[:.](?<m2>[0-9]{2})");
    private static final Pattern SEMICOLON = Pattern.compile(";");
    private static final Pattern BETWEEN_TIMES = Pattern.compile("[, ]");

    private WorkingPatternParser() {}

    static WorkingPattern parse(String text) {
        if (text.length() > LONGEST) {
            throw new MalformedScheduleException("a working pattern is at most " + LONGEST + " characters");
        }
        List<WorkingBlock> blocks = new ArrayList<>();
        SEMICOLON
                .splitAsStream(text)
                .map(WorkingPatternParser::tidy)
                .filter(entry -> !entry.isEmpty())
                .forEach(entry -> addEntry(entry, blocks));
        return new WorkingPattern(blocks);
    }

    private static String tidy(String entry) {
        return entry.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ").replaceAll(" ?([-,:]) ?", "$1");
    }

    private static void addEntry(String entry, List<WorkingBlock> blocks) {
        Matcher parts = ENTRY.matcher(entry);
        if (!parts.matches()) {
            throw new MalformedScheduleException("'" + entry + "' is not a working time; write for example "
                    + "ma-do 08:00-16:00 or even vr 08:00-12:00");
        }
        Weeks weeks = weeks(parts);
        Set<DayOfWeek> days = DayNames.parse(parts.group("days"));
        BETWEEN_TIMES
                .splitAsStream(parts.group("times"))
                .forEach(times -> days.forEach(day -> blocks.add(block(weeks, day, times))));
    }

    private static Weeks weeks(Matcher parts) {
        String weeks = parts.group("weeks");
        if (weeks == null) {
            return Weeks.EVERY;
        }
        String start = parts.group("start");
        if (start != null) {
            return Weeks.everyOther(Dates.date(start));
        }
        return weeks.equals("even") ? Weeks.EVEN : Weeks.ODD;
    }

    private static WorkingBlock block(Weeks weeks, DayOfWeek day, String times) {
        Matcher parts = TIMES.matcher(times);
        if (!parts.matches()) {
            throw new MalformedScheduleException("'" + times + "' is not a time span; write for example 08:00-16:00");
        }
        LocalTime from = time(times, parts.group("h1"), parts.group("m1"));
        LocalTime to = time(times, parts.group("h2"), parts.group("m2"));
        boolean wholeDay = to.equals(LocalTime.MIDNIGHT);
        if (from.equals(to) && !wholeDay) {
            throw new MalformedScheduleException("'" + times + "' starts and ends at the same time");
        }
        return new WorkingBlock(weeks, day, from, to);
    }

    private static LocalTime time(String times, String hour, String minute) {
        int h = Integer.parseInt(hour);
        int m = Integer.parseInt(minute);
        boolean endOfDay = h == 24 && m == 0;
        if (!endOfDay && (h > 23 || m > 59)) {
            throw new MalformedScheduleException("'" + times + "' has a time that does not exist");
        }
        return endOfDay ? LocalTime.MIDNIGHT : LocalTime.of(h, m);
    }
}
