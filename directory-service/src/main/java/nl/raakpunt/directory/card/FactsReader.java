package nl.raakpunt.directory.card;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.raakpunt.directory.availability.Claim;
import nl.raakpunt.directory.availability.OwnEntries;
import nl.raakpunt.directory.availability.PersonFacts;
import nl.raakpunt.directory.availability.Schedule;
import nl.raakpunt.directory.availability.store.OwnEntriesRepository;
import nl.raakpunt.directory.availability.store.ScheduleRepository;
import nl.raakpunt.directory.database.RoundTrip;
import nl.raakpunt.directory.database.RoundTrips;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.sync.DirectoryAge;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings together everything that is known of when people can be reached: stored here, and told by other sources. */
@Component
public class FactsReader {

    private final ScheduleRepository schedules;
    private final OwnEntriesRepository entries;
    private final ClaimReader claims;
    private final DirectoryAge age;
    private final RoundTrips trips;

    FactsReader(
            ScheduleRepository schedules,
            OwnEntriesRepository entries,
            ClaimReader claims,
            DirectoryAge age,
            RoundTrips trips) {
        this.schedules = schedules;
        this.entries = entries;
        this.claims = claims;
        this.age = age;
        this.trips = trips;
    }

    /** Whether somebody works here, as the staff directory says. */
    record Standing(PersonId id, boolean active, @Nullable Instant missingSince) {
        static Standing of(Person person) {
            return new Standing(person.id(), person.active(), person.missingSince());
        }
    }

    /** What is known of these people, with every source asked once. */
    public Map<PersonId, PersonFacts> of(Collection<Person> people, Instant at) {
        return of(standings(people), at, trips.begin()).get();
    }

    /** The same, together with what else is asked on this trip; sources are asked at once, and waited for last. */
    Supplier<Map<PersonId, PersonFacts>> of(List<Standing> people, Instant at, RoundTrip trip) {
        return together(people, claims.about(ids(people), at), trip);
    }

    /** The same without asking other systems; for figures, which are made of everybody. */
    public Map<PersonId, PersonFacts> heldHere(Collection<Person> people, Instant at) {
        List<Standing> standings = standings(people);
        return together(standings, claims.heldHere(ids(standings), at), trips.begin())
                .get();
    }

    private Supplier<Map<PersonId, PersonFacts>> together(
            List<Standing> people, Supplier<ClaimReader.Answers> answers, RoundTrip trip) {
        List<PersonId> ids = ids(people);
        Supplier<Map<PersonId, Schedule>> schedules = this.schedules.byPeople(ids, trip);
        Supplier<Map<PersonId, OwnEntries>> entered = entries.byPeople(ids, trip);
        Supplier<Optional<Instant>> readAt = age.observedAt(trip);
        return () -> new Stored(schedules.get(), entered.get(), readAt.get().orElse(null)).with(answers.get(), people);
    }

    /** What is held here. */
    private record Stored(
            Map<PersonId, Schedule> schedules,
            Map<PersonId, OwnEntries> entered,
            @Nullable Instant readAt) {

        Map<PersonId, PersonFacts> with(ClaimReader.Answers answers, List<Standing> people) {
            Map<PersonId, List<Claim>> told = answers.byPerson();
            List<String> missing = answers.missing();
            Map<PersonId, PersonFacts> facts = new HashMap<>();
            for (Standing person : people) {
                facts.put(
                        person.id(),
                        new PersonFacts(
                                person.active(),
                                person.missingSince(),
                                schedules.getOrDefault(person.id(), Schedule.UNKNOWN),
                                readAt,
                                entered.getOrDefault(person.id(), OwnEntries.NONE),
                                told.getOrDefault(person.id(), List.of()),
                                missing));
            }
            return facts;
        }
    }

    private static List<Standing> standings(Collection<Person> people) {
        return people.stream().map(Standing::of).toList();
    }

    private static List<PersonId> ids(List<Standing> people) {
        return people.stream().map(Standing::id).toList();
    }
}
