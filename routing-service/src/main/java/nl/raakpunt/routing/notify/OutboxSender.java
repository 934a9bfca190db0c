package nl.raakpunt.routing.notify;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.QuestionId;
import nl.raakpunt.routing.question.Questions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what the outbox holds, one message at a time; any number of instances may do so together.
 *
 * <p>A mail server that is down is no fault of a message: everything waits, in order, and goes out later. A message the
 * server refuses is tried again with growing pauses and is dead in the end, which health shows.
 */
@Component
class OutboxSender implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);

    private final Outbox outbox;
    private final Postman mail;
    private final MailSettings settings;
    private final Questions questions;
    private final TransactionTemplate transaction;
    private final Backoff messageBackoff;
    private final Backoff serverBackoff;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final Semaphore work = new Semaphore(0);
    private volatile @Nullable Thread thread;
    private final AtomicInteger serverFailures = new AtomicInteger();

    OutboxSender(
            Outbox outbox, Postman mail, MailSettings settings, Questions questions, TransactionTemplate transaction) {
        this.outbox = outbox;
        this.mail = mail;
        this.settings = settings;
        this.questions = questions;
        this.transaction = transaction;
        this.messageBackoff = new Backoff(settings.firstRetry(), settings.longestRetry());
        this.serverBackoff = new Backoff(settings.pollEvery(), settings.longestServerPause());
    }

    void wake() {
        work.release();
    }

    /** True while the mail server cannot be used. */
    boolean isServerDown() {
        return serverFailures.get() > 0;
    }

    /** Sends everything that can go now; false when the mail server cannot be used. */
    boolean sendAll() {
        for (Optional<Outbox.Leased> next = lease(); next.isPresent(); next = lease()) {
            if (!send(next.get())) {
                serverFailures.incrementAndGet();
                return false;
            }
            serverFailures.set(0);
        }
        return true;
    }

    private Optional<Outbox.Leased> lease() {
        return outbox.lease(settings.lease());
    }

    private boolean send(Outbox.Leased message) {
        try {
            mail.send(message.id(), message.message());
            outbox.sent(message);
        } catch (MailException failure) {
            if (MailFailure.isAboutTheServer(failure)) {
                LOG.warn("Mail server cannot be used, message {} waits: {}", message.id(), MailFailure.brief(failure));
                outbox.giveBack(message, MailFailure.brief(failure));
                return false;
            }
            failed(message, failure);
        }
        return true;
    }

    private void failed(Outbox.Leased message, MailException failure) {
        String error = MailFailure.brief(failure);
        if (message.attempt() >= settings.maxAttempts()) {
            LOG.error("Message {} is dead after {} attempts: {}", message.id(), message.attempt(), error);
            buried(message, error);
        } else {
            LOG.warn("Message {} was refused, attempt {}: {}", message.id(), message.attempt(), error);
            outbox.retryAfter(message, messageBackoff.after(message.attempt(), random), error);
        }
    }

    /** Whom no message reaches does not have the question: it goes on to the next colleague, together with the end of the message. */
    private void buried(Outbox.Leased message, String error) {
        Message offer = message.message();
        transaction.executeWithoutResult(_ -> {
            outbox.dead(message, error);
            if (offer.kind() == Message.Kind.OFFERED || offer.kind() == Message.Kind.ESCALATED) {
                questions.handle(new QuestionId(offer.question()), null, new Command.NotDelivered(offer.recipient()));
            }
        });
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                pass();
                Duration pause =
                        isServerDown() ? serverBackoff.after(serverFailures.get(), random) : settings.pollEvery();
                // While the server is down, new messages do not make it come back sooner.
                if (isServerDown()) {
                    work.drainPermits();
                }
                work.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                work.drainPermits();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass() {
        try {
            sendAll();
        } catch (DataAccessException failure) {
            LOG.warn(
                    "The outbox cannot be read now, trying again: {}",
                    failure.getClass().getSimpleName());
        }
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("outbox").start(this::run);
    }

    @Override
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

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
