package nl.raakpunt.routing.question;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Published inside the transaction that moves a question, so that what follows from it is written with it or not at all.
 *
 * @param before the question before; {@code null} when it was received just now
 */
public record QuestionMoved(@Nullable Question before, Question after, List<Event> events) {

    public QuestionMoved {
        events = List.copyOf(events);
    }
}
