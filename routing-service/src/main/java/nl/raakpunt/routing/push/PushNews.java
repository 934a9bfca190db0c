package nl.raakpunt.routing.push;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.UUID;
import nl.raakpunt.routing.notify.Message;
import nl.raakpunt.routing.notify.MessageWritten;
import nl.raakpunt.routing.outbox.Outbox;
import nl.raakpunt.routing.outbox.Parcel;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes a notification for every device of whoever is asked something, in the transaction of the message itself. */
@Component
class PushNews {

    private final SubscriptionStore store;
    private final PushSettings settings;
    private final Outbox outbox;

    PushNews(SubscriptionStore store, PushSettings settings, Outbox outbox) {
        this.store = store;
        this.settings = settings;
        this.outbox = outbox;
    }

    @EventListener
    void write(MessageWritten written) {
        Message message = written.message();
        if (settings.enabled() && message.kind().group() == Message.Group.ASKED) {
            store.of(message.recipient()).stream()
                    .filter(subscription -> settings.services().containsKey(subscription.service()))
                    .forEach(subscription -> outbox.add(parcel(message, subscription, written.pause())));
        }
    }

    private static Parcel parcel(Message message, Subscription subscription, Duration pause) {
        return Parcel.now(
                        message.question(),
                        PushChannels.channel(subscription.service()),
                        message.kind().name(),
                        line(subscription.id(), message.question()),
                        PushParcel.of(message, subscription).json())
                .after(pause);
    }

    /** What is about one question stays in order; what waits for the end of quiet hours holds up no other question. */
    private static UUID line(UUID subscription, UUID question) {
        return UUID.nameUUIDFromBytes(ByteBuffer.allocate(4 * Long.BYTES)
                .putLong(subscription.getMostSignificantBits())
                .putLong(subscription.getLeastSignificantBits())
                .putLong(question.getMostSignificantBits())
                .putLong(question.getLeastSignificantBits())
                .array());
    }
}
