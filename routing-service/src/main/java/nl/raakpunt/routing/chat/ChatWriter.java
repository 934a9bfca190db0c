package nl.raakpunt.routing.chat;

import nl.raakpunt.routing.notify.By;
import nl.raakpunt.routing.outbox.Outbox;
import nl.raakpunt.routing.outbox.Parcel;
import nl.raakpunt.routing.question.QuestionMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes which offers in a chat must change, in the transaction that changes the question; behind the offers themselves, so
 * that they arrive in that order.
 */
@Component
class ChatWriter {

    private final Outbox outbox;
    private final Addresses addresses;

    ChatWriter(Outbox outbox, Addresses addresses) {
        this.outbox = outbox;
        this.addresses = addresses;
    }

    @EventListener
    void write(QuestionMoved moved) {
        moved.events().forEach(event -> NewsOf.event(event, moved.after()).forEach(this::add));
    }

    private void add(ChatNews news) {
        if (addresses.of(news.recipient()).isPresent()) {
            outbox.add(
                    Parcel.now(news.question(), By.CHAT.channel(), news.kind().name(), news.recipient(), news.json()));
        }
    }
}
