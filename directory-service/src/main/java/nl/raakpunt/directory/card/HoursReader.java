package nl.raakpunt.directory.card;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.raakpunt.directory.availability.PersonFacts;
import nl.raakpunt.directory.availability.ReachabilityRules;
import nl.raakpunt.directory.availability.Schedule;
import nl.raakpunt.directory.card.HoursController.PersonHours;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.PersonRepository;
import org.springframework.stereotype.Component;

/** Reads when people normally work, from what is held here; nothing of why and when they are away. */
@Component
class HoursReader {

    private static final PersonFacts NOTHING = PersonFacts.of(true, Schedule.UNKNOWN, null);

    private final PersonRepository people;
    private final FactsReader facts;
    private final ReachabilityRules rules;
    private final Clock clock;

    HoursReader(PersonRepository people, FactsReader facts, ReachabilityRules rules, Clock clock) {
        this.people = people;
        this.facts = facts;
        this.rules = rules;
        this.clock = clock;
    }

    /** Of whom it is known, both days included. */
    List<PersonHours> of(Collection<PersonId> ids, LocalDate firstDay, LocalDate lastDay) {
        List<Person> working =
                people.findByIds(ids).stream().filter(Person::active).toList();
        Map<PersonId, PersonFacts> known = facts.heldHere(working, clock.instant());
        Instant from = firstDay.atStartOfDay(rules.zone()).toInstant();
        Instant until = lastDay.plusDays(1).atStartOfDay(rules.zone()).toInstant();
        return working.stream()
                .map(Person::id)
                .flatMap(id -> rules.hours(known.getOrDefault(id, NOTHING), from, until).stream()
                        .map(hours -> new PersonHours(id.value(), hours)))
                .toList();
    }
}
