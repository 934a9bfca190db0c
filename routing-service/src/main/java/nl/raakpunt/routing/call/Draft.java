package nl.raakpunt.routing.call;

import java.util.UUID;
import nl.raakpunt.routing.question.Bsn;
import org.jspecify.annotations.Nullable;

/**
 * What an agent began to write about a call.
 *
 * @param form   the form that is open: handover, answer or keep; {@code null} while the agent searches
 * @param person whom it was going to be handed over to
 * @param topic  key of the topic it is about
 */
public record Draft(
        @Nullable String form,
        @Nullable UUID person,
        @Nullable String topic,
        @Nullable String answer,
        @Nullable String note) {

    /** Nothing begun. */
    public static final Draft NONE = new Draft(null, null, null, null, null);

    /** Without citizen service numbers. */
    Draft masked() {
        return new Draft(form, person, topic, masked(answer), masked(note));
    }

    private static @Nullable String masked(@Nullable String text) {
        return text == null ? null : Bsn.mask(text);
    }
}
