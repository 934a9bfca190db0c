package nl.raakpunt.directory.card;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.raakpunt.directory.availability.ReachabilityRules;
import nl.raakpunt.directory.availability.StandInChain;
import nl.raakpunt.directory.availability.store.ScheduleRepository;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.PersonRepository;
import nl.raakpunt.directory.sync.DirectoryAge;
import org.springframework.stereotype.Component;

/** Reads everything cards need in six queries, however many people are asked for. */
@Component
class CardReader {

    // A stand-in is shown with a stand-in of their own, so the chain is read twice as far.
    private static final int STEPS = 2 * StandInChain.MAX_DEPTH;

    private final PersonRepository people;
    private final ScheduleRepository schedules;
    private final DirectoryAge age;
    private final ReachabilityRules rules;

    CardReader(PersonRepository people, ScheduleRepository schedules, DirectoryAge age, ReachabilityRules rules) {
        this.people = people;
        this.schedules = schedules;
        this.age = age;
        this.rules = rules;
    }

    CardBook read(Collection<PersonId> ids, Instant at) {
        Set<PersonId> all = schedules.withStandIns(ids, STEPS);
        Map<PersonId, Person> found =
                people.findByIds(all).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return new CardBook(
                found, schedules.byPeople(all), rules, at, age.observedAt().orElse(null));
    }
}
