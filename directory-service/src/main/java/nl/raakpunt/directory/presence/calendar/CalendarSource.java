package nl.raakpunt.directory.presence.calendar;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.directory.availability.Claim;
import nl.raakpunt.directory.availability.ClaimSource;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.PersonRepository;
import nl.raakpunt.directory.presence.AbsenceStore;
import nl.raakpunt.directory.presence.AbsenceStore.Origin;
import nl.raakpunt.directory.presence.AbsenceStore.Period;
import nl.raakpunt.directory.presence.Deadline;
import nl.raakpunt.directory.presence.LastSaid;
import nl.raakpunt.directory.presence.LastSaid.Entry;
import nl.raakpunt.directory.presence.LastSaid.Known;
import nl.raakpunt.directory.presence.LastSaid.Said;
import nl.raakpunt.directory.presence.SaidOtherwise;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What calendars say of the people somebody looks at, for two weeks ahead. */
class CalendarSource implements ClaimSource {

    private static final Logger log = LoggerFactory.getLogger(CalendarSource.class);
    private static final Duration KEPT = Duration.ofHours(12);

    private final FeedClient feeds;
    private final FeedAddress address;
    private final PersonRepository people;
    private final AbsenceStore absences;
    private final CalendarSettings settings;
    private final Clock clock;
    private final LastSaid<Feed> said;

    CalendarSource(
            FeedClient feeds,
            PersonRepository people,
            AbsenceStore absences,
            SaidOtherwise otherwise,
            CalendarSettings settings,
            Clock clock) {
        this.feeds = feeds;
        this.address = new FeedAddress(settings.url());
        this.people = people;
        this.absences = absences;
        this.settings = settings;
        this.clock = clock;
        this.said = new LastSaid<Feed>(settings.fresh(), KEPT, settings.people(), clock)
                .telling(Feed::times, otherwise::of);
    }

    @Override
    public Told about(Collection<PersonId> asked, Instant now) {
        Deadline deadline = Deadline.in(settings.patience());
        Known<Feed> known = deadline.await(said.ask(asked, this::load));
        List<Claim> claims = new ArrayList<>(claims(known, now));
        boolean complete = known.complete() && isWhole(known);
        try {
            claims.addAll(absences.claims(asked, Set.of(Origin.FEED), now));
        } catch (DataAccessException unreadable) {
            log.warn("Absences of calendars cannot be read: {}", unreadable.getMessage());
            complete = false;
        }
        return new Told(claims, complete ? null : feeds.watch().missing());
    }

    private Flux<Entry<Feed>> load(Set<PersonId> asked) {
        Map<PersonId, Person> found = people.findByIds(asked).stream()
                .filter(Person::active)
                .collect(Collectors.toMap(Person::id, Function.identity()));
        return Flux.fromIterable(asked)
                .flatMapDelayError(
                        person -> Mono.justOrEmpty(
                                        Optional.ofNullable(found.get(person)).flatMap(address::of))
                                .flatMap(uri -> read(person, uri))
                                .defaultIfEmpty(new Entry<>(person, Optional.empty())),
                        settings.concurrent(),
                        1);
    }

    private Mono<Entry<Feed>> read(PersonId person, URI uri) {
        Said<Feed> before = said.last(person);
        return feeds.read(uri, before == null ? null : before.value().orElse(null))
                .publishOn(Schedulers.boundedElastic())
                .map(feed -> new Entry<>(person, feed))
                .doOnNext(this::keepAbsences);
    }

    private void keepAbsences(Entry<Feed> entry) {
        Optional<CalendarTimes> times = entry.value().map(Feed::times);
        if (times.isEmpty() || times.get().whole()) {
            List<Period> periods = times.stream()
                    .flatMap(known -> known.absent().stream())
                    .map(span -> new Period(span.from(), span.until()))
                    .toList();
            absences.replace(Origin.FEED, Map.of(entry.person(), periods), clock.instant());
        }
    }

    private static boolean isWhole(Known<Feed> known) {
        return known.said().values().stream()
                .flatMap(one -> one.value().stream())
                .allMatch(feed -> feed.times().whole());
    }

    private static List<Claim> claims(Known<Feed> known, Instant now) {
        return known.said().entrySet().stream()
                .flatMap(entry -> entry.getValue().value().stream().flatMap(feed -> claims(entry.getKey(), feed, now)))
                .toList();
    }

    private static Stream<Claim> claims(PersonId person, Feed feed, Instant now) {
        return Stream.concat(
                feed.times().busy().stream()
                        .filter(span -> span.until().isAfter(now))
                        .map(span -> claim(person, Claim.Source.CALENDAR, Claim.Kind.OCCUPIED, span, feed)),
                feed.times().working().stream()
                        .filter(span -> span.until().isAfter(now))
                        .map(span -> claim(person, Claim.Source.WORKING_HOURS, Claim.Kind.WORKING, span, feed)));
    }

    private static Claim claim(PersonId person, Claim.Source source, Claim.Kind kind, Span span, Feed feed) {
        return new Claim(person, source, kind, span.from(), span.until(), feed.confirmedAt());
    }
}
