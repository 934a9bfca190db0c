package nl.raakpunt.directory.person;

import java.util.Set;

/** Published inside the transaction that changed these people, so that views can be queued with it. */
public record PeopleChanged(Set<PersonId> people) {

    public PeopleChanged {
        people = Set.copyOf(people);
    }
}
