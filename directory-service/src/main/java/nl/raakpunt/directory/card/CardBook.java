package nl.raakpunt.directory.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.raakpunt.directory.availability.Explained;
import nl.raakpunt.directory.availability.PersonFacts;
import nl.raakpunt.directory.availability.Reachability;
import nl.raakpunt.directory.availability.Reachability.State;
import nl.raakpunt.directory.availability.ReachabilityRules;
import nl.raakpunt.directory.availability.Schedule;
import nl.raakpunt.directory.availability.StandIn;
import nl.raakpunt.directory.availability.StandInChain;
import nl.raakpunt.directory.availability.StandInChain.Found;
import nl.raakpunt.directory.availability.StandInChain.Step;
import nl.raakpunt.directory.card.PersonCard.StandInCard;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.TeamRef;
import org.jspecify.annotations.Nullable;

/** Some people and everyone who may stand in for them, as they are at one moment; pure. */
final class CardBook {

    private final Map<PersonId, Person> people;
    private final Map<PersonId, PersonFacts> facts;
    private final Map<String, StandInChain.Team> teams;
    private final ReachabilityRules rules;
    private final Instant at;
    private final Map<PersonId, Reachability> decided = new HashMap<>();
    private final Map<PersonId, State> states = new HashMap<>();

    /** With what the teams of these people offer, by key. */
    CardBook(
            Map<PersonId, Person> people,
            Map<PersonId, PersonFacts> facts,
            Map<String, StandInChain.Team> teams,
            ReachabilityRules rules,
            Instant at) {
        this.people = people;
        this.facts = facts;
        this.teams = teams;
        this.rules = rules;
        this.at = at;
    }

    /** Somebody in this book. */
    Optional<Person> person(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    /** The card of somebody in this book, former colleagues included. */
    Optional<PersonCard> card(PersonId id) {
        return person(id).map(this::card);
    }

    boolean isActive(PersonId id) {
        return person(id).map(Person::active).orElse(false);
    }

    /** Whether somebody can be reached and what was said otherwise. */
    Explained explain(PersonId id) {
        return rules.explain(factsOf(id), at);
    }

    /**
     * Who takes over now, also for somebody who can be reached, because they may not answer.
     *
     * @param topic key of the topic it is about, when it is about one
     */
    Optional<Found> standInOf(PersonId id, @Nullable String topic) {
        LocalDate today = LocalDate.ofInstant(at, rules.zone());
        return new StandInChain(this::standInsOf, this::teamOf, this::isReachable).find(id, topic, today);
    }

    /** Who is shown to take over: nobody bothers the team lead for somebody who can be reached. */
    Optional<StandInCard> standInCardOf(PersonId id, @Nullable String topic) {
        return standInOf(id, topic)
                .filter(found -> found.step() != Step.TEAM_LEAD || !isReachable(id))
                .flatMap(found -> person(found.person())
                        .map(person -> new StandInCard(
                                person.id().value(),
                                person.name().display(),
                                reachability(found.person()),
                                found.step())));
    }

    private PersonCard card(Person person) {
        return new PersonCard(
                person.id().value(),
                person.name().display(),
                person.function(),
                person.team(),
                person.department(),
                person.location(),
                person.room(),
                person.mail(),
                person.phone(),
                person.mobile(),
                reachability(person.id()),
                standInCardOf(person.id(), null).orElse(null));
    }

    private Reachability reachability(PersonId id) {
        Reachability known = decided.get(id);
        if (known == null) {
            known = rules.of(factsOf(id), at);
            decided.put(id, known);
        }
        return known;
    }

    private boolean isReachable(PersonId id) {
        return people.containsKey(id) && state(id) == State.REACHABLE;
    }

    private State state(PersonId id) {
        Reachability known = decided.get(id);
        return known == null ? states.computeIfAbsent(id, person -> rules.stateOf(factsOf(person), at)) : known.state();
    }

    private List<StandIn> standInsOf(PersonId id) {
        return factsOf(id).standIns();
    }

    private StandInChain.Team teamOf(PersonId id) {
        return person(id).map(Person::team).map(TeamRef::id).map(teams::get).orElse(StandInChain.Team.NONE);
    }

    private PersonFacts factsOf(PersonId id) {
        PersonFacts known = facts.get(id);
        return known == null ? PersonFacts.of(isActive(id), Schedule.UNKNOWN, null) : known;
    }
}
