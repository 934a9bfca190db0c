package nl.raakpunt.routing.chat;

import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.routing.access.SignedIn;

/** Which colleague is behind a chat user. */
public interface Identities {

    /** The colleague, when the user is linked or can be by a verified mail address. */
    Optional<SignedIn> person(Incoming incoming);

    /** The colleague this user was linked to before; nothing is asked of the chat. */
    Optional<UUID> linked(ChatUser user);

    /** Links the user to whoever made the code; nobody when the code is wrong, used or too old. */
    Optional<SignedIn> link(Incoming incoming, String code);
}
