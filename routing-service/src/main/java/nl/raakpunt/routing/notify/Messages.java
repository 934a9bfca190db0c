package nl.raakpunt.routing.notify;

import java.time.Instant;
import java.util.Optional;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Event;
import nl.raakpunt.routing.question.Question;
import org.jspecify.annotations.Nullable;

/** Who must be told what about an event. */
final class Messages {

    private Messages() {}

    static Optional<Message> about(Question question, Event event) {
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
            case Event.Received _, Event.Answered _, Event.Closed _ -> Optional.empty();
        };
    }

    private static Optional<Message> message(
            Question question, Message.Kind kind, Colleague to, Colleague other, @Nullable Instant respondBefore) {
        return Optional.of(new Message(
                question.id().value(),
                question.reference(),
                kind,
                to.id(),
                to.displayName(),
                to.mail(),
                other.displayName(),
                question.topic() == null ? null : question.topic().title(),
                question.promise().answerBefore(),
                respondBefore));
    }
}
