package nl.raakpunt.routing.chat;

import nl.raakpunt.routing.notify.By;
import nl.raakpunt.routing.notify.Message;
import nl.raakpunt.routing.notify.Undelivered;
import nl.raakpunt.routing.outbox.Attempt;
import nl.raakpunt.routing.outbox.Carrier;
import nl.raakpunt.routing.outbox.Leased;
import nl.raakpunt.routing.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Brings messages to colleagues by chat; what a chat does not take goes by mail. */
@Component
class ChatCarrier implements Carrier {

    private final ChatDelivery delivery;
    private final Undelivered undelivered;
    private final Outbox outbox;

    ChatCarrier(ChatDelivery delivery, Undelivered undelivered, Outbox outbox) {
        this.delivery = delivery;
        this.undelivered = undelivered;
        this.outbox = outbox;
    }

    @Override
    public String channel() {
        return By.CHAT.channel();
    }

    @Override
    public Attempt bring(Leased parcel) {
        try {
            delivery.deliver(parcel.id(), news(parcel));
            return new Attempt.Delivered();
        } catch (ChatFailure failure) {
            String error = String.valueOf(failure.getMessage());
            return failure.isDown() ? new Attempt.Down(error, failure.retryAfter()) : new Attempt.Refused(error);
        }
    }

    @Override
    public void givenUp(Leased parcel) {
        if (!ChatNews.Kind.isChange(parcel.kind()) && !outbox.isToldLate(parcel.id())) {
            undelivered.byMailInstead(parcel);
        }
    }

    private static ChatNews news(Leased parcel) {
        return ChatNews.Kind.isChange(parcel.kind())
                ? ChatNews.read(parcel.payload())
                : ChatNews.of(Message.read(parcel.payload()));
    }
}
