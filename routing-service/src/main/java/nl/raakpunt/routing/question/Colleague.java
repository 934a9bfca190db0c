package nl.raakpunt.routing.question;

import java.util.UUID;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.directory.PersonCard;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the organisation as a question knows them.
 *
 * @param mail where messages go; {@code null} sends none
 */
public record Colleague(
        UUID id, String displayName, @Nullable String mail) {

    public static Colleague of(SignedIn person) {
        return new Colleague(person.id(), person.displayName(), person.mail());
    }

    public static Colleague of(PersonCard person) {
        return new Colleague(person.id(), person.displayName(), person.mail());
    }

    /** Same person, whatever the name or address was at the time. */
    public boolean sameAs(Colleague other) {
        return id.equals(other.id);
    }
}
