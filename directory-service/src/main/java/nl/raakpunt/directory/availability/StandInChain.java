package nl.raakpunt.directory.availability;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.raakpunt.directory.person.PersonId;

/** Follows stand-ins of stand-ins to the first one who can be reached. */
public final class StandInChain {

    /** How many steps are followed. */
    public static final int MAX_DEPTH = 5;

    private final Function<PersonId, Schedule> schedules;
    private final Predicate<PersonId> reachable;

    public StandInChain(Function<PersonId, Schedule> schedules, Predicate<PersonId> reachable) {
        this.schedules = schedules;
        this.reachable = reachable;
    }

    /** The first reachable stand-in; none when nobody stands in, nobody can be reached or the chain goes round. */
    public Optional<PersonId> resolve(PersonId person, LocalDate today) {
        Set<PersonId> seen = new HashSet<>(Set.of(person));
        PersonId current = person;
        for (int depth = 0; depth < MAX_DEPTH; depth++) {
            Optional<PersonId> next = schedules.apply(current).standInOn(today).map(StandIn::person);
            if (next.isEmpty() || !seen.add(next.get())) {
                return Optional.empty();
            }
            current = next.get();
            if (reachable.test(current)) {
                return next;
            }
        }
        return Optional.empty();
    }
}
