package nl.raakpunt.routing.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings what the outbox holds for one channel, one message at a time; any number of instances may do so together.
 *
 * <p>A channel that is down is no fault of a message: everything waits, in order, and goes out later. A message that is
 * refused is tried again with growing pauses and is dead in the end, which health shows.
 */
public final class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);

    private final Outbox outbox;
    private final Carrier carrier;
    private final OutboxSettings settings;
    private final TransactionTemplate transaction;
    private final Backoff messageBackoff;
    private final Backoff channelBackoff;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final Semaphore work = new Semaphore(0);
    private final AtomicInteger failures = new AtomicInteger();
    private volatile Duration askedPause = Duration.ZERO;
    private volatile @Nullable Thread thread;

    OutboxSender(Outbox outbox, Carrier carrier, OutboxSettings settings, TransactionTemplate transaction) {
        this.outbox = outbox;
        this.carrier = carrier;
        this.settings = settings;
        this.transaction = transaction;
        this.messageBackoff = new Backoff(settings.firstRetry(), settings.longestRetry());
        this.channelBackoff = new Backoff(settings.pollEvery(), settings.longestPause());
    }

    String channel() {
        return carrier.channel();
    }

    void wake() {
        work.release();
    }

    void bounced(Leased message) {
        carrier.givenUp(message);
    }

    /** True while the channel cannot be used. */
    public boolean isDown() {
        return failures.get() > 0;
    }

    /** Sends everything that can go now; false when the channel cannot be used. */
    public boolean sendAll() {
        for (Optional<Bundle> next = lease(); next.isPresent(); next = lease()) {
            if (!send(next.get())) {
                failures.incrementAndGet();
                return false;
            }
            failures.set(0);
        }
        return true;
    }

    private Optional<Bundle> lease() {
        return carrier instanceof BundlingCarrier bundling
                ? outbox.leaseTogether(carrier.channel(), settings, bundling.kindsThatGoAlone())
                : outbox.lease(carrier.channel(), settings.lease())
                        .map(parcel -> new Bundle(parcel.id(), List.of(parcel)));
    }

    private boolean send(Bundle bundle) {
        switch (bring(bundle)) {
            case Attempt.Delivered() -> outbox.sent(bundle.parcels());
            case Attempt.Refused refusal -> bundle.parcels().forEach(message -> refused(message, refusal));
            case Attempt.Down(String error, Duration retryAfter) -> {
                LOG.warn("Channel {} cannot be used, message {} waits: {}", channel(), bundle.id(), error);
                bundle.parcels().forEach(message -> outbox.giveBack(message, error));
                askedPause = retryAfter == null ? Duration.ZERO : retryAfter;
                return false;
            }
        }
        return true;
    }

    private Attempt bring(Bundle bundle) {
        return carrier instanceof BundlingCarrier bundling && !bundle.isSingle()
                ? bundling.bringTogether(bundle)
                : carrier.bring(bundle.parcels().getFirst());
    }

    private void refused(Leased message, Attempt.Refused refusal) {
        String error = refusal.error();
        if (message.attempt() >= settings.maxAttempts()) {
            LOG.error("Message {} is dead after {} attempts: {}", message.id(), message.attempt(), error);
            transaction.executeWithoutResult(_ -> {
                outbox.dead(message, error);
                carrier.givenUp(message);
            });
        } else {
            LOG.warn("Message {} was refused, attempt {}: {}", message.id(), message.attempt(), error);
            outbox.retryAfter(message, pauseAfter(message, refusal.retryAfter()), error);
        }
    }

    private Duration pauseAfter(Leased message, @Nullable Duration asked) {
        Duration own = messageBackoff.after(message.attempt(), random);
        return asked == null || own.compareTo(asked) > 0 ? own : asked;
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                pass();
                Duration pause = pause();
                // While the channel is down, new messages do not make it be tried sooner.
                if (isDown()) {
                    work.drainPermits();
                }
                work.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                work.drainPermits();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration pause() {
        if (!isDown()) {
            return settings.pollEvery();
        }
        Duration own = channelBackoff.after(failures.get(), random);
        return own.compareTo(askedPause) < 0 ? askedPause : own;
    }

    private void pass() {
        try {
            sendAll();
        } catch (DataAccessException | CannotCreateTransactionException failure) {
            LOG.warn(
                    "The outbox cannot be read now, trying again: {}",
                    failure.getClass().getSimpleName());
        }
    }

    /** Starts sending in the background. */
    public void start() {
        thread = Thread.ofPlatform().daemon().name("outbox-" + channel()).start(this::run);
    }

    /** Stops after the message that is being sent. */
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(10));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public boolean isRunning() {
        return thread != null;
    }
}
