package nl.raakpunt.directory.presence.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.parameter.Range;
import nl.raakpunt.directory.presence.calendar.Occurrences.Occurrence;

/** Everything with one UID: what recurs, and the occurrences that were changed by themselves (RECURRENCE-ID). */
record Series(List<? extends Component> components) {

    /** An occurrence with the component that says what it is. */
    record Placed(Component component, Span span) {}

    /** Where everything takes place in the end. */
    List<Placed> placed(Occurrences occurrences) {
        List<Found> all = new ArrayList<>();
        components.stream()
                .filter(Predicate.not(Series::isChange))
                .forEach(component -> occurrences
                        .of(component)
                        .forEach(occurrence -> all.add(new Found(component, occurrence.start(), occurrence.span()))));
        components.stream().filter(Series::isChange).forEach(change -> apply(change, all, occurrences));
        return all.stream()
                .map(found -> new Placed(found.component(), found.span()))
                .toList();
    }

    private record Found(Component component, Instant named, Span span) {}

    private static boolean isChange(Component component) {
        return component.getProperty(Property.RECURRENCE_ID).isPresent();
    }

    private static void apply(Component change, List<Found> all, Occurrences occurrences) {
        Instant named = named(change, occurrences);
        if (isForTheFuture(change)) {
            moveFuture(change, named, all, occurrences);
        } else {
            all.removeIf(found -> found.named().equals(named));
            for (Occurrence moved : occurrences.of(change)) {
                all.add(new Found(change, named, moved.span()));
            }
        }
    }

    /** From here on everything is as changed, shifted by as much as this one was. */
    private static void moveFuture(Component change, Instant named, List<Found> all, Occurrences occurrences) {
        Duration shift = Duration.between(named, occurrences.instant(occurrences.start(change)));
        List<Found> later =
                all.stream().filter(found -> !found.named().isBefore(named)).toList();
        all.removeAll(later);
        Optional<Duration> length = occurrences.of(change).stream()
                .findFirst()
                .map(one -> Duration.between(one.span().from(), one.span().until()));
        for (Found found : later) {
            Instant from = found.span().from().plus(shift);
            Instant until = length.map(from::plus).orElse(found.span().until().plus(shift));
            all.add(new Found(change, found.named(), new Span(from, until)));
        }
    }

    private static Instant named(Component change, Occurrences occurrences) {
        Temporal named = occurrences
                .moment(change, Property.RECURRENCE_ID)
                .orElseThrow(() -> new UnreadableCalendarException("RECURRENCE-ID without a moment"));
        return occurrences.instant(named);
    }

    private static boolean isForTheFuture(Component change) {
        Property named = change.getRequiredProperty(Property.RECURRENCE_ID);
        Optional<Range> range = named.getParameter(Parameter.RANGE);
        return range.filter(Range.THISANDFUTURE::equals).isPresent();
    }
}
