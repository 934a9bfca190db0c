package nl.raakpunt.directory.presence.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VAvailability;
import net.fortuna.ical4j.model.property.Priority;

/** Working hours as VAVAILABILITY says them (RFC 7953): one with a higher priority replaces others while it lasts. */
final class Availability {

    private static final int UNDEFINED = 10;

    private Availability() {}

    static List<Span> workingHours(List<VAvailability> patterns, Occurrences occurrences, Span window) {
        List<Span> hours = new ArrayList<>();
        patterns.stream()
                .sorted(Comparator.comparingInt(Availability::rank).reversed())
                .forEach(pattern -> replace(hours, pattern, occurrences, window));
        return hours;
    }

    private static void replace(List<Span> hours, VAvailability pattern, Occurrences occurrences, Span window) {
        List<Span> period = period(pattern, occurrences).within(window).toList();
        for (Span span : period) {
            List<Span> outside = Span.without(hours, span);
            hours.clear();
            hours.addAll(outside);
            blocks(pattern, occurrences)
                    .flatMap(block -> block.within(period(pattern, occurrences)))
                    .forEach(hours::add);
        }
    }

    private static Stream<Span> blocks(VAvailability pattern, Occurrences occurrences) {
        return new Series(pattern.getAvailable()).placed(occurrences).stream().map(Series.Placed::span);
    }

    /** 1 is the highest, 9 the lowest, and 0 or nothing is lower still (RFC 7953, 4). */
    private static int rank(VAvailability pattern) {
        int priority = pattern.getProperty(Property.PRIORITY)
                .map(found -> ((Priority) found).getLevel())
                .orElse(0);
        return priority == 0 ? UNDEFINED : priority;
    }

    private static Span period(VAvailability pattern, Occurrences occurrences) {
        Instant from = occurrences
                .moment(pattern, Property.DTSTART)
                .map(occurrences::instant)
                .orElse(Instant.EPOCH);
        Instant until = occurrences
                .moment(pattern, Property.DTEND)
                .map(occurrences::instant)
                .orElse(Instant.MAX);
        return new Span(from, until);
    }
}
