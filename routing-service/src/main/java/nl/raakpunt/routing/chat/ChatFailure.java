package nl.raakpunt.routing.chat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A chat did not do what was asked; the message is brief and without personal data. */
public final class ChatFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean down;
    private final @Nullable Duration retryAfter;

    private ChatFailure(String message, boolean down, @Nullable Duration retryAfter) {
        super(message);
        this.down = down;
        this.retryAfter = retryAfter;
    }

    /** The chat does not want this. */
    public static ChatFailure refused(String why) {
        return new ChatFailure(why, false, null);
    }

    /** The chat cannot be used at all for now. */
    public static ChatFailure down(String why, @Nullable Duration retryAfter) {
        return new ChatFailure(why, true, retryAfter);
    }

    public boolean isDown() {
        return down;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
