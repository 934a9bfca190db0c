package nl.raakpunt.routing.question;

import org.jspecify.annotations.Nullable;

/**
 * A step that was not taken, because it would only have cost time.
 *
 * @param name the first person of the step; {@code null} when there is nobody
 */
public record Skipped(Step step, @Nullable String name, Why why) {

    /** Why a step was not taken. */
    public enum Why {
        /** The directory knows nobody for it. */
        NOBODY,
        /** Everybody it could be was asked already, or owns the question. */
        ASKED_ALREADY,
        /** Nobody of them can be reached, or is back before the promise. */
        NOT_REACHABLE
    }
}
