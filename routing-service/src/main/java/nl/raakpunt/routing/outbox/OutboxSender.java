package nl.raakpunt.routing.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings what the outbox holds for one channel, one message at a time; any number of instances may do so together.
 *
 * <p>A channel that is down is no fault of a message: everything waits, in order, and goes out later. A message that is
 * refused is tried again with growing pauses and is dead in the end, which health shows. One that is put off is tried for days.
 */
public final class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);

    /** How long stopping waits for the message that is being sent. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Outbox outbox;
    private final Carrier carrier;
    private final OutboxSettings settings;
    private final TransactionTemplate transaction;
    private final Backoff messageBackoff;
    private final Backoff putOffBackoff;
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
        this.putOffBackoff = new Backoff(settings.firstRetry(), settings.longestPutOff());
        this.channelBackoff = new Backoff(settings.pollEvery(), settings.longestPause());
    }

    String channel() {
        return carrier.channel();
    }

    Duration delayedAfter() {
        return settings.delayedAfter();
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
        return sendWhile(() -> true);
    }

    private boolean sendWhile(BooleanSupplier wanted) {
        while (wanted.getAsBoolean()) {
            Optional<Bundle> next = lease();
            if (next.isEmpty()) {
                return true;
            }
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
            case Attempt.NotNow(String error) -> bundle.parcels().forEach(message -> putOff(message, error));
            case Attempt.Down(String error, Duration retryAfter) -> {
                LOG.warn("Channel {} cannot be used, message {} waits: {}", channel(), bundle.id(), error);
                bundle.parcels().forEach(message -> outbox.giveBack(message, error));
                askedPause = retryAfter == null ? Duration.ZERO : retryAfter;
                return false;
            }
        }
        return true;
    }

    /**
     * A message of which a carrier can make nothing is refused: it does not hold up the rest for ever, and ends as a dead message
     * that health shows. A database that is away says nothing about a message.
     */
    private Attempt bring(Bundle bundle) {
        try {
            return carry(bundle);
        } catch (TransactionException | DataAccessResourceFailureException | TransientDataAccessException away) {
            throw away;
        } catch (RuntimeException mistake) {
            // Not with its own message, in which words of people may be.
            String error = mistake.getClass().getSimpleName();
            LOG.error("Message {} of channel {} cannot be brought: {}", bundle.id(), channel(), error);
            return new Attempt.Refused(error);
        }
    }

    private Attempt carry(Bundle bundle) {
        return carrier instanceof BundlingCarrier bundling && !bundle.isSingle()
                ? bundling.bringTogether(bundle)
                : carrier.bring(bundle.parcels().getFirst());
    }

    private void refused(Leased message, Attempt.Refused refusal) {
        String error = refusal.error();
        if (message.attempt() >= settings.maxAttempts()) {
            giveUp(message, error);
        } else {
            LOG.warn("Message {} was refused, attempt {}: {}", message.id(), message.attempt(), error);
            outbox.retryAfter(message, pauseAfter(message, refusal.retryAfter()), error);
        }
    }

    private void giveUp(Leased message, String error) {
        LOG.error("Message {} is dead after {} attempts: {}", message.id(), message.attempt(), error);
        transaction.executeWithoutResult(_ -> {
            outbox.dead(message, error);
            carrier.givenUp(message);
        });
    }

    private void putOff(Leased message, String error) {
        Outbox.PutOff before = outbox.putOff(message.id());
        if (before.lasts().compareTo(settings.tryFor()) >= 0) {
            giveUp(message, error);
            return;
        }
        LOG.warn("Message {} was put off, {} times now: {}", message.id(), before.times() + 1, error);
        outbox.putOff(message, putOffBackoff.after(before.times() + 1, random), error);
        if (before.lasts().compareTo(settings.delayedAfter()) >= 0) {
            transaction.executeWithoutResult(_ -> tellDelay(message));
        }
    }

    private void tellDelay(Leased message) {
        if (outbox.tellLate(message)) {
            carrier.delayed(message);
        }
    }

    private Duration pauseAfter(Leased message, @Nullable Duration asked) {
        Duration own = messageBackoff.after(message.attempt(), random);
        return asked == null || own.compareTo(asked) > 0 ? own : asked;
    }

    private void run() {
        try {
            do {
                pass();
                rest();
            } while (isWanted());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until there is work, or it must stop. */
    private void rest() throws InterruptedException {
        // While the channel is down, new messages do not make it be tried sooner.
        if (isDown()) {
            work.drainPermits();
        }
        if (isWanted()) {
            work.tryAcquire(pause().toMillis(), TimeUnit.MILLISECONDS);
            work.drainPermits();
        }
    }

    private Duration pause() {
        if (!isDown()) {
            return settings.pollEvery();
        }
        Duration own = channelBackoff.after(failures.get(), random);
        return own.compareTo(askedPause) < 0 ? askedPause : own;
    }

    /** Whatever goes wrong, the channel goes on: nobody else sends its messages. */
    private void pass() {
        try {
            sendWhile(this::isWanted);
        } catch (DataAccessException | TransactionException failure) {
            LOG.warn(
                    "The outbox cannot be read now, trying again: {}",
                    failure.getClass().getSimpleName());
        } catch (RuntimeException mistake) {
            LOG.error(
                    "Channel {} goes on after a mistake: {}",
                    channel(),
                    mistake.getClass().getName());
        }
    }

    private boolean isWanted() {
        return thread == Thread.currentThread();
    }

    /** Starts sending in the background. */
    public void start() {
        Thread started =
                Thread.ofPlatform().daemon().name("outbox-" + channel()).unstarted(this::run);
        thread = started;
        started.start();
    }

    /** Stops after the message that is being sent. */
    public void stop() {
        leave().ifPresent(OutboxSender::await);
    }

    /** Begins to stop, not by interrupting: what is being sent would be sent again. What is left to wait for, when it ran. */
    Optional<Thread> leave() {
        Thread running = thread;
        thread = null;
        work.release();
        return Optional.ofNullable(running);
    }

    /** Waits for what is being sent, but not for ever. */
    static void await(Thread leaving) {
        try {
            leaving.join(PATIENCE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean isRunning() {
        return thread != null;
    }
}
