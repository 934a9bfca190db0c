package nl.raakpunt.routing.notify;

import java.time.Instant;
import java.util.List;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Event;
import nl.raakpunt.routing.question.Question;
import org.jspecify.annotations.Nullable;

/** Who must be told what about an event. */
final class Messages {

    private Messages() {}

    static List<Message> about(Question question, Event event) {
        List<Message> messages =
                event instanceof Event.FellSilent silent ? silence(question, silent) : one(question, event);
        return messages.stream().map(message -> asOf(message, event)).toList();
    }

    /** The clock's reminder that the promise is near. */
    static Message promiseNear(Question question, Instant now) {
        return message(question, Message.Kind.PROMISE_NEAR, question.owner(), question.owner(), null)
                .asOf(now, false, null);
    }

    private static Message asOf(Message message, Event event) {
        boolean callerWaits = event instanceof Event.Offered offered && offered.callerWaits();
        Integer help = event instanceof Event.HelpAsked asked ? Integer.valueOf(asked.number()) : null;
        return message.asOf(event.at(), callerWaits, help);
    }

    /** The owner must answer now, or say that it will be later. */
    static Message nearlyBroken(Question question, Instant now) {
        return message(question, Message.Kind.CITIZEN_TOLD_LATE, question.owner(), question.owner(), null)
                .asOf(now, false, null);
    }

    /** A citizen asked by themselves, and nobody could be found to offer it to. */
    static Message arrived(Question question) {
        return message(question, Message.Kind.ARRIVED, question.owner(), question.owner(), null)
                .asOf(question.receivedAt(), false, null);
    }

    /** A mail to the citizen is on its way for long. */
    static Message letterLate(Question question, Instant now) {
        return message(question, Message.Kind.LETTER_LATE, question.owner(), question.owner(), null)
                .asOf(now, false, null);
    }

    /** Who lost it hears so, and so does who has it back. */
    private static List<Message> silence(Question question, Event.FellSilent event) {
        if (event.backTo().sameAs(event.from())) {
            return List.of(message(question, Message.Kind.FELL_SILENT_STAYS, event.from(), event.from(), null));
        }
        return List.of(
                message(question, Message.Kind.FELL_SILENT, event.from(), event.backTo(), null),
                message(question, Message.Kind.BACK_AFTER_SILENCE, event.backTo(), event.from(), null));
    }

    private static List<Message> one(Question question, Event event) {
        Message message = only(question, event);
        return message == null ? List.of() : List.of(message);
    }

    private static @Nullable Message only(Question question, Event event) {
        return switch (event) {
            case Event.Offered offered ->
                message(question, Message.Kind.OFFERED, offered.to(), offered.by(), offered.respondBefore());
            case Event.Accepted accepted ->
                message(question, Message.Kind.ACCEPTED, accepted.from(), accepted.by(), null);
            case Event.Declined declined ->
                message(question, Message.Kind.DECLINED, declined.offeredBy(), declined.by(), null);
            case Event.Lapsed lapsed -> message(question, Message.Kind.LAPSED, lapsed.offeredBy(), lapsed.to(), null);
            case Event.Withdrawn withdrawn ->
                message(question, Message.Kind.WITHDRAWN, withdrawn.to(), withdrawn.by(), null);
            case Event.HelpAsked asked ->
                message(question, Message.Kind.HELP_ASKED, asked.to(), asked.by(), asked.respondBefore());
            case Event.HelpGiven given ->
                message(question, Message.Kind.HELP_GIVEN, question.owner(), given.by(), null);
            case Event.HelpRefused refused ->
                message(question, Message.Kind.HELP_REFUSED, question.owner(), refused.by(), null);
            case Event.HelpMissed missed ->
                message(question, Message.Kind.HELP_MISSED, question.owner(), missed.to(), null);
            case Event.HelpCancelled cancelled ->
                message(question, Message.Kind.HELP_CANCELLED, cancelled.to(), cancelled.by(), null);
            case Event.Heard _ -> message(question, Message.Kind.HEARD, question.owner(), question.owner(), null);
            case Event.Reminded reminded ->
                message(question, Message.Kind.REMINDED, reminded.to(), reminded.by(), null);
            case Event.Resumed _ -> message(question, Message.Kind.RESUMED, question.owner(), question.owner(), null);
            case Event.Reopened _ -> message(question, Message.Kind.REOPENED, question.owner(), question.owner(), null);
            case Event.TakenOver takenOver ->
                message(question, Message.Kind.TAKEN_OVER, takenOver.from(), takenOver.by(), null);
            case Event.Inherited inherited ->
                message(question, Message.Kind.INHERITED, inherited.to(), inherited.from(), null);
            case Event.Escalated escalated ->
                message(
                                question,
                                Message.Kind.ESCALATED,
                                escalated.to(),
                                escalated.offeredBy(),
                                escalated.respondBefore())
                        .because(question.notTaken().orElse(null));
            case Event.NobodyLeft nobody ->
                message(question, Message.Kind.NOBODY_LEFT, nobody.owner(), nobody.owner(), nobody.againAt());
            case Event.Hurried hurried -> message(question, Message.Kind.WITHDRAWN, hurried.to(), hurried.by(), null);
            case Event.NotDelivered failed ->
                message(question, Message.Kind.NOT_DELIVERED, failed.offeredBy(), failed.to(), null);
            case Event.Nudged nudged -> message(question, Message.Kind.NUDGED, nudged.to(), nudged.to(), null);
            case Event.Received _,
                    Event.Answered _,
                    Event.Closed _,
                    Event.Reached _,
                    Event.NotReached _,
                    Event.Noted _,
                    Event.WaitingForCitizen _,
                    Event.PromiseMoved _,
                    Event.TopicCorrected _,
                    Event.Merged _,
                    Event.Absorbed _,
                    Event.SplitOff _,
                    Event.Confirmed _,
                    Event.FellSilent _ -> null;
        };
    }

    private static Message message(
            Question question, Message.Kind kind, Colleague to, Colleague other, @Nullable Instant respondBefore) {
        return new Message(
                question.id().value(),
                question.reference(),
                kind,
                to.id(),
                to.displayName(),
                to.mail(),
                other.displayName(),
                question.topic() == null ? null : question.topic().title(),
                question.promise().answerBefore(),
                respondBefore,
                null,
                false,
                null);
    }
}
