package nl.raakpunt.directory.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.TeamRef;
import org.jspecify.annotations.Nullable;

/** Some people and everyone who may stand in for them, as they are at one moment, and who else would have to be known; pure. */
final class CardBook {

    private final ReachabilityRules rules;
    private final Instant at;
    private final Map<PersonId, CardPerson> people = new HashMap<>();
    private final Map<PersonId, PersonFacts> facts = new HashMap<>();
    private final Map<String, PersonId> onDuty = new HashMap<>();
    private final Set<PersonId> sought = new HashSet<>();
    private final Set<PersonId> missing = new HashSet<>();
    private final Map<PersonId, Reachability> decided = new HashMap<>();
    private final Map<PersonId, State> states = new HashMap<>();
    private final Map<PersonId, PersonCard> cards = new HashMap<>();

    CardBook(ReachabilityRules rules, Instant at) {
        this.rules = rules;
        this.at = at;
    }

    /**
     * Adds people to it.
     *
     * @param asked who was looked for, also those of whom nothing was found
     * @param duty  who is on duty in the teams of those found that have a roster, by key of the team
     */
    void add(
            Collection<PersonId> asked,
            Collection<CardPerson> found,
            Map<PersonId, PersonFacts> known,
            Map<String, PersonId> duty) {
        sought.addAll(asked);
        missing.removeAll(sought);
        found.forEach(person -> people.put(person.id(), person));
        facts.putAll(known);
        onDuty.putAll(duty);
        // Their stand-ins may be among those who were added.
        cards.clear();
    }

    /** Whether somebody is in it. */
    boolean has(PersonId id) {
        return people.containsKey(id);
    }

    /** Who was asked about without having been looked for: what was answered since then may have to be another answer. */
    Set<PersonId> missing() {
        return Set.copyOf(missing);
    }

    /** The card of somebody in this book, former colleagues included. */
    Optional<PersonCard> card(PersonId id) {
        PersonCard known = cards.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<PersonCard> card = person(id).map(this::card);
        card.ifPresent(made -> cards.put(id, made));
        return card;
    }

    /** As somebody in this book is called; empty for others. */
    String name(PersonId id) {
        return person(id).map(CardPerson::displayName).orElse("");
    }

    boolean isActive(PersonId id) {
        return person(id).map(CardPerson::active).orElse(false);
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
                                person.displayName(),
                                reachability(found.person()),
                                found.step())));
    }

    private PersonCard card(CardPerson person) {
        return new PersonCard(
                person.id().value(),
                person.displayName(),
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

    private Optional<CardPerson> person(PersonId id) {
        CardPerson person = people.get(id);
        if (person == null && !sought.contains(id)) {
            missing.add(id);
        }
        return Optional.ofNullable(person);
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
        return person(id).isPresent() && state(id) == State.REACHABLE;
    }

    private State state(PersonId id) {
        Reachability known = decided.get(id);
        return known == null ? states.computeIfAbsent(id, person -> rules.stateOf(factsOf(person), at)) : known.state();
    }

    private List<StandIn> standInsOf(PersonId id) {
        return factsOf(id).standIns();
    }

    private StandInChain.Team teamOf(PersonId id) {
        return person(id)
                .map(person -> new StandInChain.Team(dutyOf(person.team()), person.teamLead()))
                .orElse(StandInChain.Team.NONE);
    }

    private @Nullable PersonId dutyOf(@Nullable TeamRef team) {
        return team == null ? null : onDuty.get(team.id());
    }

    private PersonFacts factsOf(PersonId id) {
        PersonFacts known = facts.get(id);
        return known == null ? PersonFacts.of(isActive(id), Schedule.UNKNOWN, null) : known;
    }
}
