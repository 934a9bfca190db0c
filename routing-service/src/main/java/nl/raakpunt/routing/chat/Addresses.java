package nl.raakpunt.routing.chat;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where colleagues are found in a chat. */
public interface Addresses {

    /** The chat a colleague used last in which the bot can speak; nothing when there is none. */
    Optional<Address> of(UUID person);

    /** A user and, when that chat says so, the place where that user is found. */
    record Address(ChatUser user, @Nullable String place) {}
}
