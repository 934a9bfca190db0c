package nl.raakpunt.routing.notify;

import java.time.Clock;
import nl.raakpunt.routing.outbox.Outbox;
import nl.raakpunt.routing.outbox.Parcel;
import nl.raakpunt.routing.question.QuestionMoved;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the messages an event causes in the event's own transaction, each for the way its recipient chose. */
@Component
class OutboxWriter {

    private final Outbox outbox;
    private final PreferredChannel channel;
    private final DigestItems digest;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    OutboxWriter(
            Outbox outbox,
            PreferredChannel channel,
            DigestItems digest,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.outbox = outbox;
        this.channel = channel;
        this.digest = digest;
        this.publisher = publisher;
        this.clock = clock;
    }

    @EventListener
    void write(QuestionMoved moved) {
        moved.events().forEach(event -> Messages.about(moved.after(), event).forEach(this::add));
    }

    /** In the caller's transaction. */
    void add(Message message) {
        PreferredChannel.Way way = channel.wayOf(message, clock.instant());
        switch (way.by()) {
            case DIGEST -> digest.add(message);
            case MAIL -> outbox.add(parcel(message, way).deliverableWhen(message.address() != null));
            case CHAT -> outbox.add(parcel(message, way));
        }
        publisher.publishEvent(new MessageWritten(message, way.pause()));
    }

    private static Parcel parcel(Message message, PreferredChannel.Way way) {
        return Parcel.now(
                        message.question(),
                        way.by().channel(),
                        message.kind().name(),
                        message.recipient(),
                        message.json())
                .after(way.pause());
    }
}
