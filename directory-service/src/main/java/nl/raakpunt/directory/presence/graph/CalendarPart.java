package nl.raakpunt.directory.presence.graph;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.directory.availability.Claim;
import nl.raakpunt.directory.availability.ClaimSource.Told;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.presence.AbsenceStore;
import nl.raakpunt.directory.presence.AbsenceStore.Origin;
import nl.raakpunt.directory.presence.AbsenceStore.Period;
import nl.raakpunt.directory.presence.LastSaid;
import nl.raakpunt.directory.presence.LastSaid.Asked;
import nl.raakpunt.directory.presence.LastSaid.Entry;
import nl.raakpunt.directory.presence.LastSaid.Known;
import nl.raakpunt.directory.presence.LastSaid.Said;
import nl.raakpunt.directory.presence.SaidOtherwise;
import nl.raakpunt.directory.presence.graph.GraphPeople.GraphUser;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Free and busy times and working hours in Outlook: asked for the people somebody looks at, for two weeks ahead. */
class CalendarPart implements GraphPart {

    private static final int DAYS_AHEAD = 14;
    private static final Duration KEPT = Duration.ofHours(12);
    /** There is no calendar to ask for, now or later. */
    private static final Set<String> NO_MAILBOX = Set.of(
            "ErrorMailRecipientNotFound",
            "ErrorNonExistentMailbox",
            "ErrorMailboxNotFound",
            "MailboxNotEnabledForRESTAPI");

    private final GraphApi graph;
    private final GraphPeople people;
    private final AbsenceStore absences;
    private final boolean workingHours;
    private final Clock clock;
    private final LastSaid<OutlookSchedule> said;

    CalendarPart(
            GraphApi graph,
            GraphPeople people,
            AbsenceStore absences,
            SaidOtherwise otherwise,
            GraphSettings settings,
            Clock clock) {
        this.graph = graph;
        this.people = people;
        this.absences = absences;
        this.workingHours = settings.workingHours();
        this.clock = clock;
        this.said = new LastSaid<OutlookSchedule>(settings.calendarFresh(), KEPT, settings.people(), clock)
                .telling(schedule -> schedule, otherwise::of);
    }

    @Override
    public Answer start(Collection<PersonId> asked, Instant now) {
        Asked<OutlookSchedule> answers = said.ask(asked, this::load);
        return deadline -> {
            Known<OutlookSchedule> known = deadline.await(answers);
            return new Told(claims(known, now), known.complete() ? null : graph.missing(Permission.CALENDAR));
        };
    }

    private Flux<Entry<OutlookSchedule>> load(Set<PersonId> asked) {
        return people.find(asked).flatMapMany(found -> {
            Map<String, PersonId> byMailbox = new HashMap<>();
            found.said()
                    .forEach((person, user) -> user.value()
                            .filter(one -> !one.mailbox().isEmpty())
                            .ifPresent(one -> byMailbox.put(one.mailbox(), person)));
            return strangers(found, byMailbox)
                    .concatWith(Flux.fromIterable(Batches.of(List.copyOf(byMailbox.keySet()), GraphApi.MOST_SCHEDULES))
                            .flatMapDelayError(mailboxes -> ask(mailboxes, byMailbox), 4, 1));
        });
    }

    private Flux<Entry<OutlookSchedule>> ask(List<String> mailboxes, Map<String, PersonId> byMailbox) {
        Instant from = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(1, ChronoUnit.DAYS);
        return graph.schedules(mailboxes, from, from.plus(DAYS_AHEAD + 1, ChronoUnit.DAYS))
                .publishOn(Schedulers.boundedElastic())
                .map(schedules -> entries(schedules, byMailbox))
                .doOnNext(this::keepAbsences)
                .flatMapIterable(entries -> entries);
    }

    private static List<Entry<OutlookSchedule>> entries(
            List<GraphJson.Schedule> schedules, Map<String, PersonId> byMailbox) {
        return schedules.stream()
                .filter(schedule -> schedule.scheduleId() != null
                        && byMailbox.containsKey(schedule.scheduleId().toLowerCase(Locale.ROOT)))
                .filter(CalendarPart::isAnswer)
                .map(schedule -> new Entry<>(
                        Objects.requireNonNull(byMailbox.get(
                                Objects.requireNonNull(schedule.scheduleId()).toLowerCase(Locale.ROOT))),
                        schedule.error() == null
                                ? Optional.of(OutlookSchedule.of(schedule))
                                : Optional.<OutlookSchedule>empty()))
                .toList();
    }

    private static boolean isAnswer(GraphJson.Schedule schedule) {
        GraphJson.Trouble error = schedule.error();
        return error == null || (error.responseCode() != null && NO_MAILBOX.contains(error.responseCode()));
    }

    private void keepAbsences(List<Entry<OutlookSchedule>> entries) {
        Map<PersonId, List<Period>> periods = entries.stream()
                .collect(Collectors.toMap(
                        Entry::person,
                        entry -> entry.value().map(OutlookSchedule::absent).orElse(List.of())));
        absences.replace(Origin.OUTLOOK_CALENDAR, periods, clock.instant());
    }

    private static Flux<Entry<OutlookSchedule>> strangers(Known<GraphUser> found, Map<String, PersonId> byMailbox) {
        return Flux.fromStream(() -> found.said().entrySet().stream()
                .filter(user -> !byMailbox.containsValue(user.getKey()))
                .map(user -> new Entry<>(user.getKey(), Optional.empty())));
    }

    private List<Claim> claims(Known<OutlookSchedule> known, Instant now) {
        return known.said().entrySet().stream()
                .flatMap(entry -> entry.getValue().value().stream()
                        .flatMap(schedule -> claims(entry.getKey(), schedule, entry.getValue(), now)))
                .toList();
    }

    private Stream<Claim> claims(PersonId person, OutlookSchedule schedule, Said<OutlookSchedule> said, Instant now) {
        Stream<Claim> busy = schedule.busy().stream()
                .filter(block -> block.until().isAfter(now))
                .map(block -> new Claim(
                        person, Claim.Source.CALENDAR, Claim.Kind.OCCUPIED, block.from(), block.until(), said.at()));
        Stream<Claim> work = schedule.hours().filter(hours -> workingHours).stream()
                .flatMap(hours -> hours.blocks(now, DAYS_AHEAD).stream())
                .map(block -> new Claim(
                        person,
                        Claim.Source.WORKING_HOURS,
                        Claim.Kind.WORKING,
                        block.from(),
                        block.until(),
                        said.at()));
        return Stream.concat(busy, work);
    }
}
