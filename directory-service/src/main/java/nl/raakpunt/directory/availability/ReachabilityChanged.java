package nl.raakpunt.directory.availability;

import java.util.Set;
import nl.raakpunt.directory.person.PersonId;

/** Published inside the transaction that changed when these people can be reached, so that others can be told with it. */
public record ReachabilityChanged(Set<PersonId> people) {

    public ReachabilityChanged {
        people = Set.copyOf(people);
    }
}
