package nl.raakpunt.routing.notify;

import nl.raakpunt.routing.outbox.Outbox;
import nl.raakpunt.routing.outbox.Parcel;
import nl.raakpunt.routing.question.QuestionMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the messages an event causes in the event's own transaction. */
@Component
class OutboxWriter {

    private final Outbox outbox;

    OutboxWriter(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void write(QuestionMoved moved) {
        moved.events().forEach(event -> Messages.about(moved.after(), event).forEach(this::add));
    }

    private void add(Message message) {
        outbox.add(Parcel.now(
                        message.question(),
                        MailChannel.NAME,
                        message.kind().name(),
                        message.recipient(),
                        message.json())
                .deliverableWhen(message.address() != null));
    }
}
