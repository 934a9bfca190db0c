package nl.raakpunt.routing.intake.api;

import java.util.Map;
import java.util.Optional;
import nl.raakpunt.routing.intake.IntakeSettings;
import nl.raakpunt.routing.intake.Receipts;
import nl.raakpunt.routing.outbox.Outbox;
import nl.raakpunt.routing.outbox.Parcel;
import nl.raakpunt.routing.question.Event;
import nl.raakpunt.routing.question.QuestionMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes what a client must tell the citizen, in the transaction that moves the question. */
@Component
class CallbackNews {

    private final IntakeSettings settings;
    private final Receipts receipts;
    private final Outbox outbox;

    CallbackNews(IntakeSettings settings, Receipts receipts, Outbox outbox) {
        this.settings = settings;
        this.receipts = receipts;
        this.outbox = outbox;
    }

    @EventListener
    void write(QuestionMoved moved) {
        long sequence = moved.after().version() - moved.events().size();
        for (Event event : moved.events()) {
            long number = ++sequence;
            CallbackParcel.Kind.of(event)
                    .ifPresent(kind -> client(moved)
                            .ifPresent(client -> add(
                                    client,
                                    new CallbackParcel(kind, moved.after().id().value(), number))));
        }
    }

    private Optional<String> client(QuestionMoved moved) {
        // Most organisations have no such client, and then nothing is looked up.
        if (settings.clients().values().stream().allMatch(client -> client.callback() == null)) {
            return Optional.empty();
        }
        return receipts.source(moved.after().id())
                .flatMap(source -> settings.clients().entrySet().stream()
                        .filter(client -> client.getValue().callback() != null)
                        .filter(client -> IntakeClient.source(client.getKey()).equals(source))
                        .map(Map.Entry::getKey)
                        .findFirst());
    }

    private void add(String client, CallbackParcel parcel) {
        outbox.add(Parcel.now(
                parcel.question(),
                CallbackChannels.channel(client),
                parcel.kind().name(),
                parcel.question(),
                parcel.json()));
    }
}
