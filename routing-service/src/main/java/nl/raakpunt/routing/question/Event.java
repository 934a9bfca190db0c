package nl.raakpunt.routing.question;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.raakpunt.routing.directory.AreaRef;
import nl.raakpunt.routing.directory.TeamRef;
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
            Channel channel,
            @Nullable TopicRef topic,
            @Nullable AreaRef area,
            Promise promise)
            implements Event {
        public Received {
            // Before channels were recorded everything came by telephone.
            channel = Objects.requireNonNullElse(channel, Channel.PHONE);
        }
    }

    /** The owner offered it to a colleague. */
    record Offered(
            Instant at,
            Colleague by,
            Colleague to,
            String reason,
            Instant respondBefore,
            Explanation because,
            boolean callerWaits)
            implements Event {

        public Offered(
                Instant at, Colleague by, Colleague to, String reason, Instant respondBefore, Explanation because) {
            this(at, by, to, reason, respondBefore, because, false);
        }
    }

    /** The owner has the colleague on the line. */
    record Reached(Instant at, Colleague by, Colleague to) implements Event {}

    /** The colleague could not be got on the line; the offer goes on without the caller waiting. */
    record NotReached(Instant at, Colleague by, Colleague to, Instant respondBefore) implements Event {}

    /** The addressee took it over from the former owner. */
    record Accepted(Instant at, Colleague by, Colleague from) implements Event {}

    /**
     * The addressee gave the offer back to the owner.
     *
     * @param cause  the usual reason it comes down to; {@code null} when none was chosen, as before there was a choice
     * @param reason in words; empty when the cause says enough
     */
    record Declined(
            Instant at,
            Colleague by,
            Colleague offeredBy,
            @Nullable DeclineCause cause,
            String reason) implements Event {

        public Declined(Instant at, Colleague by, Colleague offeredBy, String reason) {
            this(at, by, offeredBy, null, reason);
        }
    }

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

    /** The question is finished; {@code by} is nobody when the citizen had nothing to add for long enough. */
    record Closed(Instant at, @Nullable Colleague by) implements Event {}

    /** The owner asked a colleague for help. */
    record HelpAsked(Instant at, Colleague by, int number, Colleague to, String question, Instant respondBefore)
            implements Event {}

    /** The colleague helped. */
    record HelpGiven(Instant at, Colleague by, int number, Colleague askedBy, String text) implements Event {}

    /** The colleague could not help. */
    record HelpRefused(Instant at, Colleague by, int number, Colleague askedBy, String reason) implements Event {}

    /** The owner did not need the help any more. */
    record HelpCancelled(Instant at, Colleague by, int number, Colleague to) implements Event {}

    /** The help did not come in time. */
    record HelpMissed(Instant at, int number, Colleague to, Colleague askedBy) implements Event {
        @Override
        public @Nullable Colleague by() {
            return null;
        }
    }

    /** Somebody wrote something down for colleagues. */
    record Noted(Instant at, Colleague by, String text) implements Event {}

    /** The citizen added something. */
    record Heard(Instant at, String text) implements Event {
        @Override
        public @Nullable Colleague by() {
            return null;
        }
    }

    /** Somebody asked whoever must act now to do so. */
    record Reminded(Instant at, Colleague by, Colleague to) implements Event {}

    /** The owner waits for the citizen. */
    record WaitingForCitizen(Instant at, Colleague by, String asked, Instant until) implements Event {}

    /**
     * The waiting is over.
     *
     * @param heard what the citizen said; empty when nothing came
     */
    record Resumed(Instant at, @Nullable Colleague by, String heard, Promise promise) implements Event {}

    /** The question was opened again. */
    record Reopened(Instant at, @Nullable Colleague by, String why, Promise promise) implements Event {}

    /** Somebody with a right to took the question over. */
    record TakenOver(Instant at, Colleague by, Colleague from, Right right, String why) implements Event {}

    /** The owner left the organisation; somebody else owns it from now. */
    record Inherited(Instant at, Colleague to, Colleague from) implements Event {
        @Override
        public @Nullable Colleague by() {
            return null;
        }
    }

    /** The promise moved, with the reason the citizen hears. */
    record PromiseMoved(Instant at, Colleague by, Promise from, Promise promise, String why) implements Event {}

    /** The topic was corrected. */
    record TopicCorrected(
            Instant at, Colleague by, @Nullable TopicRef from, TopicRef topic) implements Event {}

    /** It goes on within another question; this one is finished. */
    record Merged(Instant at, Colleague by, QuestionId into, String intoReference) implements Event {}

    /** What another question asked belongs here from now. */
    record Absorbed(Instant at, Colleague by, QuestionId from, String fromReference, String text) implements Event {}

    /**
     * Nobody took it, so the clock offered it to the next colleague, in the name of the owner.
     *
     * @param skipped steps that were left out, and why
     */
    record Escalated(
            Instant at,
            Step step,
            Colleague to,
            Colleague offeredBy,
            String reason,
            Instant respondBefore,
            Explanation because,
            List<Skipped> skipped)
            implements Event {
        public Escalated {
            skipped = List.copyOf(skipped);
        }

        @Override
        public @Nullable Colleague by() {
            return null;
        }
    }

    /**
     * There was nobody left to offer it to; the owner has it.
     *
     * @param againAt when everybody but those who gave it back is asked again
     */
    record NobodyLeft(
            Instant at,
            Colleague owner,
            List<Skipped> skipped,
            Instant againAt,
            @Nullable TeamRef team) implements Event {
        public NobodyLeft {
            skipped = List.copyOf(skipped);
        }

        @Override
        public @Nullable Colleague by() {
            return null;
        }
    }

    /** The owner did not wait for the addressee any longer; the next colleague is asked. */
    record Hurried(Instant at, Colleague by, Colleague to) implements Event {}

    /** The message with the offer could not be delivered, so the addressee does not have it. */
    record NotDelivered(Instant at, Colleague to, Colleague offeredBy) implements Event {
        @Override
        public @Nullable Colleague by() {
            return null;
        }
    }

    /** The clock asked the owner whether it still has attention. */
    record Nudged(Instant at, Colleague to) implements Event {
        @Override
        public @Nullable Colleague by() {
            return null;
        }
    }

    /** The owner said to be busy with it. */
    record Confirmed(Instant at, Colleague by) implements Event {}

    /**
     * The owner did nothing with it, also after a reminder.
     *
     * @param backTo who owns it from now: whoever handed it over, or still the same when nobody did
     */
    record FellSilent(Instant at, Colleague from, Colleague backTo) implements Event {
        @Override
        public @Nullable Colleague by() {
            return null;
        }
    }

    /** A part of it goes on as a question of its own. */
    record SplitOff(Instant at, Colleague by, QuestionId into, String intoReference, String text) implements Event {}
}
