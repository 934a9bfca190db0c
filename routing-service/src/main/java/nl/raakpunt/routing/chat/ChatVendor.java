package nl.raakpunt.routing.chat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A chat in which the bot can say something by itself; calls block and throw {@link ChatFailure}. */
public interface ChatVendor {

    /** Short name, for example {@code slack}. */
    String name();

    /** Whether the settings let the bot say something by itself. */
    boolean posts();

    /** Whether the bot can only speak where the user spoke to it before. */
    default boolean needsPlace() {
        return false;
    }

    /**
     * Says something to one user only.
     *
     * @param place where that user is found, when the chat said so
     */
    Posted post(ChatUser to, @Nullable String place, ChatMessage message);

    /** Changes what was said. */
    void update(ChatUser to, Posted posted, ChatMessage message);

    /** The user's name and mail address, when this chat says that the address was verified. */
    Optional<Profile> profile(ChatUser user, @Nullable String place);

    /**
     * Where a message of the bot is.
     *
     * @param place channel or conversation
     */
    record Posted(String place, String message) {}

    /** Who a user is according to the chat. */
    record Profile(String name, String verifiedMail) {}
}
