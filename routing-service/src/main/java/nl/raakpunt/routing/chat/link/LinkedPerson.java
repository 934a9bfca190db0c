package nl.raakpunt.routing.chat.link;

import java.util.UUID;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.directory.PersonCard;
import org.jspecify.annotations.Nullable;

/** The colleague behind a chat user, as known when that was found out. */
record LinkedPerson(UUID id, String displayName, @Nullable String mail) {

    static LinkedPerson of(SignedIn person) {
        return new LinkedPerson(person.id(), person.displayName(), person.mail());
    }

    static LinkedPerson of(PersonCard person) {
        return new LinkedPerson(person.id(), person.displayName(), person.mail());
    }
}
