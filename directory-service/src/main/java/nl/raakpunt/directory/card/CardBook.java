package nl.raakpunt.directory.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.raakpunt.directory.availability.Reachability;
import nl.raakpunt.directory.availability.Reachability.Reason;
import nl.raakpunt.directory.availability.Reachability.Source;
import nl.raakpunt.directory.availability.Reachability.State;
import nl.raakpunt.directory.availability.ReachabilityRules;
import nl.raakpunt.directory.availability.Schedule;
import nl.raakpunt.directory.availability.StandInChain;
import nl.raakpunt.directory.card.PersonCard.StandInCard;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Some people and everyone who may stand in for them, as they are at one moment; pure.
 *
 * @param observedAt when the staff directory was last read completely
 */
record CardBook(
        Map<PersonId, Person> people,
        Map<PersonId, Schedule> schedules,
        ReachabilityRules rules,
        Instant at,
        @Nullable Instant observedAt) {

    /** The card of somebody in this book, former colleagues included. */
    Optional<PersonCard> card(PersonId id) {
        return Optional.ofNullable(people.get(id)).map(this::card);
    }

    boolean isActive(PersonId id) {
        Person person = people.get(id);
        return person != null && person.active();
    }

    /** Who takes over now, also for somebody who can be reached, because they may not answer. */
    Optional<PersonId> standInOf(PersonId id) {
        LocalDate today = LocalDate.ofInstant(at, rules.zone());
        return new StandInChain(this::schedule, this::isReachable).resolve(id, today);
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
                reachability(person),
                standInOf(person.id())
                        .map(people::get)
                        .map(standIn -> new StandInCard(
                                standIn.id().value(), standIn.name().display(), reachability(standIn)))
                        .orElse(null));
    }

    private Reachability reachability(Person person) {
        if (person.active() && person.missingSince() != null) {
            return new Reachability(
                    State.UNKNOWN, null, null, Reason.NOT_IN_DIRECTORY, Source.STAFF_DIRECTORY, person.missingSince());
        }
        return rules.of(person.active(), schedule(person.id()), at, observedAt);
    }

    private boolean isReachable(PersonId id) {
        Person person = people.get(id);
        return person != null && reachability(person).state() == State.REACHABLE;
    }

    private Schedule schedule(PersonId id) {
        return schedules.getOrDefault(id, Schedule.UNKNOWN);
    }
}
