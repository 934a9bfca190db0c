package nl.raakpunt.routing.question;

import java.time.Instant;
import nl.raakpunt.routing.directory.AreaRef;
import org.jspecify.annotations.Nullable;

/** Something that happened to a question; facts, never changed afterwards. */
public sealed interface Event {

    Instant at();

    /** Who did it; {@code null} when the clock did. */
    @Nullable
    Colleague by();

    /** An agent took the question and owns it. */
    record Received(
            Instant at,
            Colleague by,
            QuestionId id,
            String reference,
            String text,
            Caller caller,
            @Nullable TopicRef topic,
            @Nullable AreaRef area,
            Promise promise)
            implements Event {}

    /** The owner offered it to a colleague. */
    record Offered(Instant at, Colleague by, Colleague to, String reason, Instant respondBefore, Explanation because)
            implements Event {}

    /** The addressee took it over from the former owner. */
    record Accepted(Instant at, Colleague by, Colleague from) implements Event {}

    /** The addressee gave the offer back to the owner. */
    record Declined(Instant at, Colleague by, Colleague offeredBy, String reason) implements Event {}

    /** The owner took the offer back. */
    record Withdrawn(Instant at, Colleague by, Colleague to) implements Event {}

    /** Nobody answered the offer in time; the owner still has the question. */
    record Lapsed(Instant at, Colleague to, Colleague offeredBy) implements Event {
        @Override
        public @Nullable Colleague by() {
            return null;
        }
    }

    /**
     * The owner answered.
     *
     * @param firstContact true when the agent who took it answered it, without anybody else
     */
    record Answered(Instant at, Colleague by, String answer, boolean firstContact) implements Event {}

    /** The question is finished. */
    record Closed(Instant at, Colleague by) implements Event {}
}
