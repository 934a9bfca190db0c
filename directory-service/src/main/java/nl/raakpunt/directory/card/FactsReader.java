package nl.raakpunt.directory.card;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.raakpunt.directory.availability.Claim;
import nl.raakpunt.directory.availability.OwnEntries;
import nl.raakpunt.directory.availability.PersonFacts;
import nl.raakpunt.directory.availability.Schedule;
import nl.raakpunt.directory.availability.store.OwnEntriesRepository;
import nl.raakpunt.directory.availability.store.ScheduleRepository;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.sync.DirectoryAge;
import org.springframework.stereotype.Component;

/** Brings together everything that is known of when people can be reached: stored here, and told by other sources. */
@Component
public class FactsReader {

    private final ScheduleRepository schedules;
    private final OwnEntriesRepository entries;
    private final ClaimReader claims;
    private final DirectoryAge age;

    FactsReader(ScheduleRepository schedules, OwnEntriesRepository entries, ClaimReader claims, DirectoryAge age) {
        this.schedules = schedules;
        this.entries = entries;
        this.claims = claims;
        this.age = age;
    }

    /** What is known of these people, with every source asked once. */
    public Map<PersonId, PersonFacts> of(Collection<Person> people, Instant at) {
        List<PersonId> ids = people.stream().map(Person::id).toList();
        return together(people, ids, claims.about(ids, at));
    }

    /** The same without asking other systems; for figures, which are made of everybody. */
    public Map<PersonId, PersonFacts> heldHere(Collection<Person> people, Instant at) {
        List<PersonId> ids = people.stream().map(Person::id).toList();
        return together(people, ids, claims.heldHere(ids, at));
    }

    private Map<PersonId, PersonFacts> together(
            Collection<Person> people, List<PersonId> ids, ClaimReader.Answers answers) {
        Map<PersonId, Schedule> schedule = schedules.byPeople(ids);
        Map<PersonId, OwnEntries> entered = entries.byPeople(ids);
        Instant readAt = age.observedAt().orElse(null);
        Map<PersonId, List<Claim>> told = answers.byPerson();
        Map<PersonId, PersonFacts> facts = new HashMap<>();
        for (Person person : people) {
            facts.put(
                    person.id(),
                    new PersonFacts(
                            person.active(),
                            person.missingSince(),
                            schedule.getOrDefault(person.id(), Schedule.UNKNOWN),
                            readAt,
                            entered.getOrDefault(person.id(), OwnEntries.NONE),
                            told.getOrDefault(person.id(), List.of()),
                            answers.missing()));
        }
        return facts;
    }
}
