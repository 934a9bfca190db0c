package nl.raakpunt.routing.lesson;

import java.util.Optional;
import nl.raakpunt.routing.directory.Lesson;
import nl.raakpunt.routing.question.DeclineCause;
import nl.raakpunt.routing.question.Event;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.TopicRef;
import org.jspecify.annotations.Nullable;

/** What an event teaches about the words of a question; pure. Who finished it is never part of a lesson. */
final class Teachings {

    private Teachings() {}

    static Optional<Teaching> of(Question after, Event event) {
        TopicRef topic = after.topic();
        return switch (event) {
            case Event.Received received
            when topic == null -> Optional.of(new Teaching(Lesson.Kind.NOTHING_FOUND, null, null, received.at()));
            case Event.TopicCorrected corrected -> about(corrected.from(), Lesson.Kind.CORRECTED, null, corrected);
            case Event.Declined declined -> about(topic, Lesson.Kind.DECLINED, reason(declined.cause()), declined);
            case Event.Closed closed -> about(topic, Lesson.Kind.FINISHED, null, closed);
            default -> Optional.empty();
        };
    }

    private static Optional<Teaching> about(
            @Nullable TopicRef topic, Lesson.Kind kind, Lesson.@Nullable Reason reason, Event event) {
        return topic == null ? Optional.empty() : Optional.of(new Teaching(kind, topic.key(), reason, event.at()));
    }

    private static Lesson.Reason reason(@Nullable DeclineCause cause) {
        return switch (cause) {
            case null -> Lesson.Reason.OTHER;
            case WRONG_TOPIC -> Lesson.Reason.WRONG_TOPIC;
            case WRONG_PERSON -> Lesson.Reason.WRONG_PERSON;
            case ABSENT -> Lesson.Reason.ABSENT;
            case OVERLOADED -> Lesson.Reason.OVERLOADED;
            case OTHER -> Lesson.Reason.OTHER;
        };
    }
}
