package nl.raakpunt.routing.question;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.routing.directory.AreaRef;
import nl.raakpunt.routing.directory.TeamRef;
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
            Channel channel,
            @Nullable TopicRef topic,
            @Nullable AreaRef area,
            Promise promise)
            implements Command {}

    /**
     * Offers the question to a colleague; the owner stays.
     *
     * @param because     why this person, for the record
     * @param again       true offers it even to somebody who declined it before
     * @param callerWaits true while the caller is on the line: a warm transfer, which ends in {@link Reached} or {@link NotReached}
     */
    record Offer(
            Colleague by,
            Colleague to,
            String reason,
            Instant respondBefore,
            Explanation because,
            boolean again,
            boolean callerWaits)
            implements Command {

        public Offer(
                Colleague by, Colleague to, String reason, Instant respondBefore, Explanation because, boolean again) {
            this(by, to, reason, respondBefore, because, again, false);
        }
    }

    /** The owner has the colleague on the line: the offer stays until the colleague accepts it. */
    record Reached(Colleague by) implements Command {}

    /** The owner could not get the colleague on the line: the transfer goes on as an ordinary offer. */
    record NotReached(Colleague by, Instant respondBefore) implements Command {}

    /** The addressee takes the question over and owns it from now. */
    record Accept(Colleague by) implements Command {}

    /**
     * The addressee gives the offer back, with a reason.
     *
     * @param cause  the usual reason it comes down to; {@code null} when none was chosen
     * @param reason in words; may be empty when the cause says enough
     */
    record Decline(Colleague by, @Nullable DeclineCause cause, String reason) implements Command {

        public Decline(Colleague by, String reason) {
            this(by, null, reason);
        }

        /** Whether it says why at all. */
        boolean saysWhy() {
            return !reason.isBlank() || (cause != null && !cause.needsWords());
        }
    }

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

    /**
     * The owner asks a colleague for help and stays the owner.
     *
     * @param respondBefore when the owner stops counting on it
     */
    record AskHelp(Colleague by, Colleague to, String question, Instant respondBefore) implements Command {}

    /** The colleague who was asked helps; the text comes back into the question. */
    record GiveHelp(Colleague by, int number, String text) implements Command {}

    /** The colleague who was asked cannot help, and says why. */
    record RefuseHelp(Colleague by, int number, String reason) implements Command {}

    /** The owner does not need the help any more. */
    record CancelHelp(Colleague by, int number) implements Command {}

    /** The clock tells the owner that help did not come in time. */
    record MissHelp(int number) implements Command {}

    /** Writes something down for colleagues; never shown to the citizen. */
    record Note(Colleague by, String text) implements Command {}

    /** The citizen adds something of their own accord. */
    record Hear(String text) implements Command {}

    /** Asks whoever must act now to do so: the addressee of an offer, or else the owner. */
    record Remind(Colleague by) implements Command {}

    /** The owner needs something from the citizen first; the promise waits meanwhile. */
    record WaitForCitizen(Colleague by, String asked, Instant until) implements Command {}

    /**
     * The waiting is over.
     *
     * @param by      who heard it; {@code null} when the time was up
     * @param heard   what the citizen said; empty when nothing came
     * @param promise the promise as it is from now
     */
    record Resume(@Nullable Colleague by, String heard, Promise promise) implements Command {}

    /**
     * Opens a question again that was answered or finished; the owner is whoever answered it.
     *
     * @param by {@code null} when the citizen did it
     */
    record Reopen(@Nullable Colleague by, String why, Promise promise) implements Command {}

    /**
     * Takes the question over from a colleague who cannot see to it.
     *
     * @param right what gives the right to; {@code null} when nothing does
     */
    record TakeOver(Colleague by, @Nullable Right right, String why) implements Command {}

    /** Gives the question of somebody who left the organisation to a colleague who owns it from now. */
    record Inherit(Colleague to) implements Command {}

    /** Says that another answer moment is honest, and why. */
    record MovePromise(Colleague by, Promise promise, String why) implements Command {}

    /** Says what the question is really about. */
    record CorrectTopic(Colleague by, TopicRef topic) implements Command {}

    /** Finishes a question that is the same matter of the same citizen as another one. */
    record Merge(Colleague by, QuestionId into, String intoReference) implements Command {}

    /** Takes in what was asked in another question of the same citizen about the same matter. */
    record Absorb(Colleague by, QuestionId from, String fromReference, String text) implements Command {}

    /**
     * The clock offers the question to the next colleague, in the name of the owner.
     *
     * @param skipped steps left out, and why
     */
    record Escalate(Step step, Colleague to, Instant respondBefore, Explanation because, List<Skipped> skipped)
            implements Command {}

    /**
     * The clock tells the owner that nobody is left to offer it to.
     *
     * @param againAt when everybody is asked again
     * @param team    whose work it is; {@code null} when that is not known
     */
    record NobodyLeft(
            List<Skipped> skipped,
            Instant againAt,
            @Nullable TeamRef team) implements Command {

        public NobodyLeft(List<Skipped> skipped, Instant againAt) {
            this(skipped, againAt, null);
        }
    }

    /** The owner does not wait for the addressee any longer: the next colleague is asked. */
    record Hurry(Colleague by) implements Command {}

    /** The message with the offer to this person could not be delivered. */
    record NotDelivered(UUID to) implements Command {}

    /** The clock asks an owner who did nothing for long whether the question still has attention. */
    record Nudge() implements Command {}

    /** The owner is busy with it. */
    record Confirm(Colleague by) implements Command {}

    /** The clock takes the question from an owner who did nothing, also after a reminder. */
    record FallSilent() implements Command {}

    /** The clock finishes an answered question about which the citizen said nothing more. */
    record CloseAnswered() implements Command {}

    /** Records that a part of the question goes on as one of its own. */
    record Split(Colleague by, QuestionId into, String intoReference, String text) implements Command {}
}
