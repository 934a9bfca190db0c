package nl.raakpunt.routing.lesson;

import nl.raakpunt.routing.outbox.Outbox;
import nl.raakpunt.routing.outbox.Parcel;
import nl.raakpunt.routing.question.QuestionMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the lessons an event teaches in the event's own transaction. */
@Component
class LessonWriter {

    private final Outbox outbox;

    LessonWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void write(QuestionMoved moved) {
        moved.events().forEach(event -> Teachings.of(moved.after(), event).ifPresent(teaching -> add(moved, teaching)));
    }

    /** Each question is a recipient of its own, so that its lessons are told in order and hold up no others. */
    private void add(QuestionMoved moved, Teaching teaching) {
        outbox.add(Parcel.now(
                moved.after().id().value(),
                LessonChannel.NAME,
                teaching.kind().name(),
                moved.after().id().value(),
                teaching.json()));
    }
}
