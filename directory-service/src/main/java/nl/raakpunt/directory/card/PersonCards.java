package nl.raakpunt.directory.card;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import nl.raakpunt.directory.person.PersonId;

/** Shows people with their reachability, in a number of queries that does not grow with the number of people. */
public interface PersonCards {

    /** Cards in the order of the ids; unknown and inactive people are left out. */
    List<PersonCard> byIds(Collection<PersonId> ids, Instant at);
}
