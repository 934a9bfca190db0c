package nl.raakpunt.directory.selfservice;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.directory.availability.OwnAbsence;
import nl.raakpunt.directory.availability.ReachabilityRules;
import nl.raakpunt.directory.card.FactsReader;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.PersonRepository;
import nl.raakpunt.directory.person.TeamRef;
import nl.raakpunt.directory.selfservice.Acting.Actor;
import nl.raakpunt.directory.selfservice.StandInAdvice.Advice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters absences, and asks for a stand-in where nobody is named. */
@Component
class Absences {

    private final SelfService service;
    private final PersonRepository people;
    private final FactsReader facts;
    private final ReachabilityRules rules;

    Absences(SelfService service, PersonRepository people, FactsReader facts, ReachabilityRules rules) {
        this.service = service;
        this.people = people;
        this.facts = facts;
        this.rules = rules;
    }

    Advice enter(Actor actor, UUID id, Instant from, @Nullable Instant until, Instant at) {
        service.put(actor, new OwnAbsence(id, from, until, at, actor.isTeamLead()), at);
        List<Person> team = people.findByTeams(teamsOf(actor.person()));
        Map<PersonId, Person> all = new HashMap<>(Map.of(actor.personId(), actor.person()));
        team.forEach(colleague -> all.put(colleague.id(), colleague));
        return new StandInAdvice(facts.heldHere(all.values(), at), rules).of(actor.person(), from, until, team);
    }

    private static Set<String> teamsOf(Person person) {
        return Stream.concat(person.teams().stream(), Stream.ofNullable(person.team()))
                .map(TeamRef::id)
                .collect(Collectors.toSet());
    }
}
