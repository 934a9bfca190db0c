package nl.raakpunt.routing.question;

import java.time.Instant;

/**
 * An offer that waits for its addressee; the question stays with its owner meanwhile.
 *
 * @param call where the call stands when the caller is on the line
 */
public record PendingOffer(
        Colleague by, Colleague to, String reason, Instant offeredAt, Instant respondBefore, Call call) {

    /** Where the call of a warm transfer stands. */
    public enum Call {
        /** Nobody is on the line. */
        NONE,
        /** The caller waits while the owner tries to reach the colleague. */
        CALLER_WAITS,
        /** The colleague is on the line. */
        SPOKEN
    }
}
