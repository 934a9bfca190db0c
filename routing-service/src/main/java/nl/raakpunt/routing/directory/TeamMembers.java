package nl.raakpunt.routing.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A team with everybody who works in it, by name.
 *
 * @param team {@code null} for somebody who is in none
 */
public record TeamMembers(@Nullable TeamRef team, List<PersonCard> people) {

    public TeamMembers {
        people = List.copyOf(people);
    }
}
