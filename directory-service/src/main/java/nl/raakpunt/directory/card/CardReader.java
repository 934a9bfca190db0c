package nl.raakpunt.directory.card;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.raakpunt.directory.availability.DutyRoster;
import nl.raakpunt.directory.availability.PersonFacts;
import nl.raakpunt.directory.availability.ReachabilityRules;
import nl.raakpunt.directory.availability.StandInChain;
import nl.raakpunt.directory.availability.store.DutyRosterRepository;
import nl.raakpunt.directory.availability.store.ScheduleRepository;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.PersonRepository;
import nl.raakpunt.directory.person.Team;
import nl.raakpunt.directory.person.TeamRef;
import org.springframework.stereotype.Component;

/** Reads everything cards need in a fixed number of queries, however many people are asked for. */
@Component
class CardReader {

    // A stand-in is shown with a stand-in of their own, so the chain is read twice as far.
    private static final int STEPS = 2 * StandInChain.MAX_DEPTH;

    private final PersonRepository people;
    private final ScheduleRepository schedules;
    private final DutyRosterRepository rosters;
    private final FactsReader facts;
    private final ReachabilityRules rules;

    CardReader(
            PersonRepository people,
            ScheduleRepository schedules,
            DutyRosterRepository rosters,
            FactsReader facts,
            ReachabilityRules rules) {
        this.people = people;
        this.schedules = schedules;
        this.rosters = rosters;
        this.facts = facts;
        this.rules = rules;
    }

    CardBook read(Collection<PersonId> ids, Instant at) {
        Map<PersonId, Person> found = new HashMap<>(byId(schedules.withStandIns(ids, STEPS)));
        Map<String, StandInChain.Team> teams = teams(found.values(), at);
        // Whoever a team offers may be away, and then it is up to whom they named.
        Set<PersonId> offered =
                teams.values().stream().flatMap(StandInChain.Team::people).collect(Collectors.toSet());
        Set<PersonId> others = new HashSet<>(schedules.withStandIns(offered, StandInChain.MAX_DEPTH));
        others.removeAll(found.keySet());
        found.putAll(byId(others));
        Map<PersonId, PersonFacts> known = facts.of(found.values(), at);
        return new CardBook(found, known, teams, rules, at);
    }

    private Map<String, StandInChain.Team> teams(Collection<Person> members, Instant at) {
        List<String> keys = members.stream()
                .map(Person::team)
                .filter(Objects::nonNull)
                .map(TeamRef::id)
                .distinct()
                .toList();
        Map<String, DutyRoster> onDuty = rosters.byTeams(keys);
        Map<String, StandInChain.Team> teams = new HashMap<>();
        for (Team team : people.teamsByIds(keys)) {
            DutyRoster roster = onDuty.get(team.ref().id());
            PersonId duty = roster == null ? null : roster.at(at, rules.zone()).person();
            teams.put(team.ref().id(), new StandInChain.Team(duty, team.lead()));
        }
        return teams;
    }

    private Map<PersonId, Person> byId(Collection<PersonId> ids) {
        return people.findByIds(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }
}
