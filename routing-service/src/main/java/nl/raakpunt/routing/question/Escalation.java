package nl.raakpunt.routing.question;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The search for somebody who takes a question that nobody took.
 *
 * @param cause  why the search goes on
 * @param last   who did not take it
 * @param reason what the owner wrote with the first offer; empty when there was none
 * @param asked  whom it was offered to in this round, and who fell silent
 * @param taken  steps taken in this round
 * @param nextAt when the next step is due; {@code null} while an offer waits for its answer
 */
public record Escalation(
        Cause cause,
        Colleague last,
        String reason,
        List<UUID> asked,
        List<Step> taken,
        @Nullable Instant nextAt) {

    public Escalation {
        asked = List.copyOf(asked);
        taken = List.copyOf(taken);
    }

    /** What made the question come back. */
    public enum Cause {
        /** The colleague gave it back. */
        DECLINED,
        /** The colleague did not respond in time. */
        LAPSED,
        /** The message to the colleague could not be delivered. */
        NOT_DELIVERED,
        /** The owner asked for the next step. */
        HURRIED,
        /** The owner did nothing with it. */
        SILENT,
        /** Nobody was left the last time. */
        NOBODY_LEFT
    }

    /** Whether the next step is due. */
    public boolean isDue(Instant now) {
        return nextAt != null && !now.isBefore(nextAt);
    }
}
