package nl.raakpunt.routing.notify;

import nl.raakpunt.routing.question.QuestionMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Writes the messages an event causes in the event's own transaction, and wakes the sender after it. */
@Component
class OutboxWriter {

    private final Outbox outbox;
    private final OutboxSender sender;

    OutboxWriter(Outbox outbox, OutboxSender sender) {
        this.outbox = outbox;
        this.sender = sender;
    }

    @EventListener
    void write(QuestionMoved moved) {
        moved.events().forEach(event -> Messages.about(moved.after(), event).forEach(outbox::add));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void wake(QuestionMoved unusedMoved) {
        sender.wake();
    }
}
