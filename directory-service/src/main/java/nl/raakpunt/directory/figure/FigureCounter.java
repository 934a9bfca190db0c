package nl.raakpunt.directory.figure;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.directory.availability.PersonFacts;
import nl.raakpunt.directory.availability.Reachability.State;
import nl.raakpunt.directory.availability.ReachabilityRules;
import nl.raakpunt.directory.availability.Schedule;
import nl.raakpunt.directory.card.FactsReader;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.PersonRepository;
import nl.raakpunt.directory.person.TeamRef;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at all teams now and then. Sources that would ask another system are left alone: nobody is watching a screen. */
@Component
class FigureCounter {

    private static final int BATCH = 500;

    private final PersonRepository people;
    private final FactsReader facts;
    private final FigureRepository figures;
    private final ReachabilityRules rules;
    private final FigureSettings settings;
    private final Clock clock;

    FigureCounter(
            PersonRepository people,
            FactsReader facts,
            FigureRepository figures,
            ReachabilityRules rules,
            FigureSettings settings,
            Clock clock) {
        this.people = people;
        this.facts = facts;
        this.figures = figures;
        this.rules = rules;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "1m", fixedDelayString = "1m")
    @Transactional
    public void countNow() {
        if (settings.enabled()) {
            count(clock.instant());
        }
    }

    /** Counts this moment, unless that was done already. */
    @Transactional
    public void count(Instant at) {
        Instant slot = Instant.ofEpochMilli(at.toEpochMilli()
                - Math.floorMod(at.toEpochMilli(), settings.every().toMillis()));
        if (figures.claim(slot)) {
            TeamCount teams = new TeamCount();
            people.findAll(BATCH, batch -> add(batch, at, teams));
            figures.add(slot, teams.observed(settings.minimumGroup()));
            figures.removeBefore(at.minus(settings.keep()));
        }
    }

    private void add(List<Person> batch, Instant at, TeamCount teams) {
        List<Person> active = batch.stream().filter(Person::active).toList();
        Map<PersonId, PersonFacts> known = facts.heldHere(active, at);
        for (Person person : active) {
            PersonFacts of = known.getOrDefault(person.id(), PersonFacts.of(true, Schedule.UNKNOWN, null));
            boolean works = rules.isWorkingTime(of, at);
            teams.add(keys(person), works, works && rules.of(of, at).state() == State.REACHABLE);
        }
    }

    private static Set<String> keys(Person person) {
        return Stream.concat(person.teams().stream(), Stream.ofNullable(person.team()))
                .map(TeamRef::id)
                .collect(Collectors.toSet());
    }
}
