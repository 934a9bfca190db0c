package nl.raakpunt.routing.question;

import java.time.Instant;
import nl.raakpunt.routing.directory.AreaRef;
import org.jspecify.annotations.Nullable;

/** Something a person, or the clock, wants to do with a question. */
public sealed interface Command {

    /** Takes a new question; the receiver owns it. */
    record Receive(
            QuestionId id,
            String reference,
            Colleague by,
            String text,
            Caller caller,
            @Nullable TopicRef topic,
            @Nullable AreaRef area,
            Promise promise)
            implements Command {}

    /**
     * Offers the question to a colleague; the owner stays.
     *
     * @param because why this person, for the record
     * @param again   true offers it even to somebody who declined it before
     */
    record Offer(Colleague by, Colleague to, String reason, Instant respondBefore, Explanation because, boolean again)
            implements Command {}

    /** The addressee takes the question over and owns it from now. */
    record Accept(Colleague by) implements Command {}

    /** The addressee gives the offer back, with a reason. */
    record Decline(Colleague by, String reason) implements Command {}

    /** The owner takes an offer back. */
    record Withdraw(Colleague by) implements Command {}

    /**
     * The owner answers.
     *
     * @param callerKnows true when the citizen has heard it already, for example on the phone: the question closes at once
     */
    record Answer(Colleague by, String answer, boolean callerKnows) implements Command {}

    /** The owner finishes an answered question. */
    record Close(Colleague by) implements Command {}

    /** The clock gives an offer back that nobody answered in time. */
    record Lapse() implements Command {}
}
