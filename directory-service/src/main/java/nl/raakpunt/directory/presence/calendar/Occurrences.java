package nl.raakpunt.directory.presence.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.property.DateListProperty;
import net.fortuna.ical4j.model.property.DateProperty;
import net.fortuna.ical4j.model.property.RDate;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/**
 * When a component of a calendar takes place (RFC 5545, 3.8.5): DTSTART with RRULE and RDATE, without EXDATE.
 *
 * @param floating zone of dates and of times that name none
 * @param window   only what is in here is of use
 */
record Occurrences(ZoneId floating, Span window) {

    /** Candidates a rule may make for each of its steps; more is an attack or a mistake. */
    private static final int MOST_IN_A_STEP = 24;

    /** An occurrence by the start that the rule gave it, which is what an exception names it by. */
    record Occurrence(Instant start, Span span) {}

    /** All that touch the window. */
    List<Occurrence> of(Component component) {
        Temporal start = start(component);
        TemporalAmount length = length(component, start);
        Set<Instant> except = new HashSet<>();
        Set<LocalDate> exceptDates = new HashSet<>();
        dates(component, Property.EXDATE).forEach(date -> {
            if (date instanceof LocalDate day && !(start instanceof LocalDate)) {
                exceptDates.add(day);
            } else {
                except.add(instant(date));
            }
        });
        return starts(component, start, length)
                .filter(at -> !except.contains(instant(at)) && !exceptDates.contains(LocalDate.from(at)))
                .flatMap(at -> occurrence(at, length))
                .distinct()
                .toList();
    }

    /** A moment of a calendar; a date is the beginning of the day. */
    Instant instant(Temporal temporal) {
        return switch (temporal) {
            case LocalDate day -> day.atStartOfDay(floating).toInstant();
            case ZonedDateTime zoned -> zoned.toInstant();
            default -> throw new DateTimeException("Not a date or a time: " + temporal.getClass());
        };
    }

    /** DTSTART, as a date or in its zone. */
    Temporal start(Component component) {
        return moment(component, Property.DTSTART)
                .orElseThrow(() -> new UnreadableCalendarException("Without DTSTART"));
    }

    /** A property with one date or time. */
    Optional<Temporal> moment(Component component, String property) {
        Optional<DateProperty<?>> found = component.getProperty(property);
        return found.map(date -> normal(date.getDate()));
    }

    private Stream<Temporal> starts(Component component, Temporal start, TemporalAmount length) {
        List<RRule<Temporal>> rules = component.getProperties(Property.RRULE);
        Stream<Temporal> ruled = rules.isEmpty()
                ? Stream.of(start)
                : rules.stream().flatMap(rule -> ruled(rule.getRecur(), start, length));
        return Stream.concat(ruled, dates(component, Property.RDATE));
    }

    private Stream<Temporal> ruled(Recur<Temporal> rule, Temporal start, TemporalAmount length) {
        long inAStep = (long) Math.max(1, rule.getHourList().size())
                * Math.max(1, rule.getMinuteList().size())
                * Math.max(1, rule.getSecondList().size());
        Frequency frequency = rule.getFrequency();
        if (frequency == Frequency.SECONDLY || frequency == Frequency.MINUTELY || inAStep > MOST_IN_A_STEP) {
            throw new UnreadableCalendarException("A rule that recurs more than hourly");
        }
        ZoneId zone = start instanceof ZonedDateTime zoned ? zoned.getZone() : floating;
        Temporal from = like(start, window.from().atZone(zone)).minus(length);
        return rule.getDates(start, from, like(start, window.until().atZone(zone))).stream();
    }

    private static Temporal like(Temporal start, ZonedDateTime moment) {
        return start instanceof LocalDate ? moment.toLocalDate() : moment;
    }

    private Stream<Occurrence> occurrence(Temporal at, TemporalAmount length) {
        Instant from = instant(at);
        Instant until = instant(at.plus(length));
        return from.isBefore(until) && from.isBefore(window.until()) && until.isAfter(window.from())
                ? Stream.of(new Occurrence(from, new Span(from, until)))
                : Stream.empty();
    }

    private TemporalAmount length(Component component, Temporal start) {
        Optional<Temporal> end = moment(component, Property.DTEND);
        if (end.isPresent()) {
            return start instanceof LocalDate first && end.get() instanceof LocalDate last
                    ? Period.ofDays(Math.toIntExact(ChronoUnit.DAYS.between(first, last)))
                    : Duration.between(instant(start), instant(end.get()));
        }
        Optional<net.fortuna.ical4j.model.property.Duration> duration = component.getProperty(Property.DURATION);
        return duration.<TemporalAmount>map(net.fortuna.ical4j.model.property.Duration::getDuration)
                .map(amount -> start instanceof LocalDate && amount instanceof Duration exact
                        ? Period.ofDays(Math.toIntExact(exact.toDays()))
                        : amount)
                .orElse(start instanceof LocalDate ? Period.ofDays(1) : Duration.ZERO);
    }

    private Stream<Temporal> dates(Component component, String property) {
        List<DateListProperty<Temporal>> lists = component.getProperties(property);
        return lists.stream().flatMap(list -> values(list)).map(this::normal);
    }

    private static Stream<Temporal> values(DateListProperty<Temporal> list) {
        return list instanceof RDate<Temporal> more && more.getPeriods().isPresent()
                ? more.getPeriods().get().stream().map(period -> period.getStart())
                : list.getDates().stream();
    }

    /** Rules are counted in a zone, so everything that is not a date gets one. */
    private Temporal normal(Temporal temporal) {
        return switch (temporal) {
            case LocalDate day -> day;
            case ZonedDateTime zoned -> zoned;
            case LocalDateTime local -> local.atZone(floating);
            case Instant moment -> moment.atZone(ZoneId.of("UTC"));
            case OffsetDateTime offset -> offset.toZonedDateTime();
            default -> throw new DateTimeException("Not a date or a time: " + temporal.getClass());
        };
    }
}
