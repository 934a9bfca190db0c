package nl.raakpunt.routing.chat;

import java.util.Optional;
import nl.raakpunt.routing.access.SignedIn;

/** Which colleague is behind a chat user. */
public interface Identities {

    /** The colleague, when the user is linked or can be by a verified mail address. */
    Optional<SignedIn> person(Incoming incoming);

    /** Links the user to whoever made the code; nobody when the code is wrong, used or too old. */
    Optional<SignedIn> link(Incoming incoming, String code);
}
