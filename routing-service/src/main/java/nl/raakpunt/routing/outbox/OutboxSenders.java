package nl.raakpunt.routing.outbox;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** One sender for each channel there is a carrier for. */
@Component
public class OutboxSenders implements SmartLifecycle {

    private final Map<String, OutboxSender> senders;
    private volatile boolean running;

    OutboxSenders(Outbox outbox, List<Carrier> carriers, OutboxSettings settings, TransactionTemplate transaction) {
        this.senders = carriers.stream()
                .map(carrier -> new OutboxSender(outbox, carrier, settings, transaction))
                .collect(Collectors.toMap(OutboxSender::channel, Function.identity()));
    }

    /** The sender of a channel. */
    public OutboxSender of(String channel) {
        return Objects.requireNonNull(senders.get(channel), () -> "No carrier for " + channel);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void wake(ParcelAdded added) {
        OutboxSender sender = senders.get(added.channel());
        if (sender != null) {
            sender.wake();
        }
    }

    /** What did not arrive is as good as given up. */
    @EventListener
    void bounced(ParcelBounced bounced) {
        OutboxSender sender = senders.get(bounced.channel());
        if (sender != null) {
            sender.bounced(bounced.parcel());
        }
    }

    @Override
    public void start() {
        senders.values().forEach(OutboxSender::start);
        running = true;
    }

    @Override
    public void stop() {
        // All at once, so that stopping takes as long as the slowest of them.
        List<Thread> leaving = senders.values().stream()
                .flatMap(sender -> sender.leave().stream())
                .toList();
        leaving.forEach(OutboxSender::await);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
