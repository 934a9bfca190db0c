package nl.raakpunt.directory.presence.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VAvailability;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VFreeBusy;
import net.fortuna.ical4j.model.parameter.FbType;
import net.fortuna.ical4j.model.property.FreeBusy;

/**
 * Reads an iCalendar file (RFC 5545, with VAVAILABILITY of RFC 7953) for what it says of somebody's time. Pure: what is far away
 * or would take too much is left out, and what cannot be read is told.
 */
final class CalendarReader {

    private static final int DEEPEST = 5;
    private static final int MOST_STRETCHES = 2000;
    private static final Pattern BLOCK = Pattern.compile("(?im)^(BEGIN|END):");
    private static final String MICROSOFT_STATUS = "X-MICROSOFT-CDO-BUSYSTATUS";

    private final Occurrences occurrences;
    private final Span window;
    private final List<Span> busy = new ArrayList<>();
    private final List<Span> absent = new ArrayList<>();
    private boolean whole = true;

    private CalendarReader(Span window, ZoneId floating) {
        this.window = window;
        this.occurrences = new Occurrences(floating, window);
    }

    /**
     * What the calendar says of this period.
     *
     * @param floating zone of dates and of times that name none
     * @throws UnreadableCalendarException when the text is no calendar
     */
    static CalendarTimes read(String text, Instant from, Instant until, ZoneId floating) {
        return new CalendarReader(new Span(from, until), floating).read(parse(text));
    }

    private static Calendar parse(String text) {
        checkDepth(text);
        try {
            return new CalendarBuilder(new FeedZones()).build(new StringReader(text));
        } catch (IOException | ParserException | DateTimeException | IllegalArgumentException unreadable) {
            throw new UnreadableCalendarException("Not an iCalendar file", unreadable);
        }
    }

    /** The parser goes as deep as the text does, and the stack does not. */
    private static void checkDepth(String text) {
        Matcher block = BLOCK.matcher(text);
        int depth = 0;
        while (block.find()) {
            depth += block.group(1).equalsIgnoreCase("BEGIN") ? 1 : -1;
            if (depth > DEEPEST) {
                throw new UnreadableCalendarException("Components within components");
            }
        }
    }

    private CalendarTimes read(Calendar calendar) {
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        bySeries(events)
                .forEach(series -> tried(() -> series.placed(occurrences)).forEach(this::add));
        List<VFreeBusy> answers = calendar.getComponents(Component.VFREEBUSY);
        answers.forEach(this::add);
        List<VAvailability> patterns = calendar.getComponents(Component.VAVAILABILITY);
        List<Span> working = tried(() -> Availability.workingHours(patterns, occurrences, window));
        return new CalendarTimes(limited(busy), limited(absent), limited(working), whole);
    }

    private static Collection<Series> bySeries(List<VEvent> events) {
        Map<String, List<Component>> byUid = new LinkedHashMap<>();
        for (VEvent event : events) {
            String uid = event.getProperty(Property.UID)
                    .map(Property::getValue)
                    .orElseGet(() -> "without-uid-" + byUid.size());
            byUid.computeIfAbsent(uid, first -> new ArrayList<>()).add(event);
        }
        return byUid.values().stream().map(Series::new).toList();
    }

    private void add(Series.Placed placed) {
        switch (weight(placed.component())) {
            case BUSY -> busy.add(placed.span());
            case ABSENT -> absent.add(placed.span());
            case NONE -> {}
        }
    }

    private void add(VFreeBusy answer) {
        List<FreeBusy> stretches = answer.getProperties(Property.FREEBUSY);
        for (FreeBusy stretch : stretches) {
            Weight weight = weight(stretch);
            tried(() -> stretch.getIntervals().stream()
                            .filter(interval -> !interval.isEmpty())
                            .map(interval -> new Span(interval.getStart(), interval.getEnd()))
                            .filter(span -> span.within(window).findAny().isPresent())
                            .toList())
                    .forEach(span -> (weight == Weight.ABSENT ? absent : busy)
                            .addAll(weight == Weight.NONE ? List.of() : List.of(span)));
        }
    }

    /** What an event or a stretch does to somebody's time. */
    private enum Weight {
        BUSY,
        ABSENT,
        NONE
    }

    private static Weight weight(FreeBusy stretch) {
        String type =
                stretch.getParameter(Parameter.FBTYPE).map(Parameter::getValue).orElse(FbType.BUSY.getValue());
        return switch (type.toUpperCase(Locale.ROOT)) {
            case "FREE", "BUSY-TENTATIVE" -> Weight.NONE;
            case "BUSY-UNAVAILABLE" -> Weight.ABSENT;
            default -> Weight.BUSY;
        };
    }

    private static Weight weight(Component event) {
        boolean none = value(event, Property.TRANSP).equals("TRANSPARENT")
                || value(event, Property.STATUS).equals("CANCELLED")
                || value(event, Property.STATUS).equals("TENTATIVE");
        return switch (value(event, MICROSOFT_STATUS)) {
            case "FREE", "TENTATIVE", "WORKINGELSEWHERE" -> Weight.NONE;
            case "OOF" -> value(event, Property.STATUS).equals("CANCELLED") ? Weight.NONE : Weight.ABSENT;
            default -> none ? Weight.NONE : Weight.BUSY;
        };
    }

    private static String value(Component event, String property) {
        return event.getProperty(property)
                .map(Property::getValue)
                .map(text -> text.toUpperCase(Locale.ROOT))
                .orElse("");
    }

    /** One thing that cannot be read leaves the rest. */
    private <T> List<T> tried(Supplier<List<T>> reading) {
        try {
            return reading.get();
        } catch (DateTimeException
                | UnreadableCalendarException
                | ArithmeticException
                | ClassCastException unreadable) {
            whole = false;
            return List.of();
        }
    }

    private List<Span> limited(List<Span> spans) {
        Stream<Span> sorted = spans.stream().distinct().sorted();
        if (spans.size() > MOST_STRETCHES) {
            whole = false;
        }
        return sorted.limit(MOST_STRETCHES).toList();
    }
}
