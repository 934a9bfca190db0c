package nl.raakpunt.routing.directory;

import java.util.Set;
import java.util.UUID;

/**
 * Published when it may be another one now whether these people can be reached.
 *
 * @param people nobody named means anybody's may be
 */
public record StatesChanged(Set<UUID> people) {

    /** Anybody's may be. */
    public static final StatesChanged ANYBODY = new StatesChanged(Set.of());

    public StatesChanged {
        people = Set.copyOf(people);
    }
}
