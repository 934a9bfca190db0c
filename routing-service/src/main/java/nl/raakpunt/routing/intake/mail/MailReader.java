package nl.raakpunt.routing.intake.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.raakpunt.routing.intake.CitizenIntake;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Reads the mailbox for as long as this instance has the lease on it. A mail is put away only after what it led to is committed;
 * one that is read again after a crash leads to nothing new.
 */
@Component
@ConditionalOnProperty("raakpunt.intake.mail.host")
class MailReader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailReader.class);
    /** Within about half an hour: a mail server can be short of something for a while, and a line can break more than once. */
    private static final int MOST_TRIES = 12;

    private final MailInSettings settings;
    private final MailIntake intake;
    private final ReaderLease lease;
    private final Ledger ledger;
    private final UUID holder = UUID.randomUUID();
    private final String name;
    private final StuckMails stuck;
    private volatile @Nullable Run current;
    private volatile Condition condition = Condition.WAITING;

    @Autowired
    MailReader(MailInSettings settings, MailIntake intake, ReaderLease lease, Ledger ledger, CitizenIntake questions) {
        this(settings, intake, lease, ledger, questions, new StuckMails(System::nanoTime));
    }

    MailReader(
            MailInSettings settings,
            MailIntake intake,
            ReaderLease lease,
            Ledger ledger,
            CitizenIntake questions,
            StuckMails stuck) {
        if (!questions.isReady()) {
            throw new IllegalStateException(
                    "Set raakpunt.intake.owner-id: somebody must own questions that come by mail");
        }
        this.settings = settings;
        this.intake = intake;
        this.lease = lease;
        this.ledger = ledger;
        this.stuck = stuck;
        this.name = settings.username() + "@" + settings.host() + "/" + settings.folder();
    }

    /** How reading goes. */
    enum Condition {
        /** Another instance reads. */
        WAITING,
        READING,
        /** The mail server, or the database, cannot be used. */
        DOWN
    }

    private record Run(Thread thread, CountDownLatch stop) {}

    Condition condition() {
        return condition;
    }

    private void run(CountDownLatch stop) {
        int failures = 0;
        try {
            while (stop.getCount() > 0) {
                try {
                    readWhileHeld(stop);
                    failures = 0;
                    stop.await(settings.pollEvery().toMillis(), TimeUnit.MILLISECONDS);
                } catch (MessagingException | IOException | RuntimeException failure) {
                    if (stop.getCount() == 0) {
                        return;
                    }
                    failures++;
                    condition = Condition.DOWN;
                    LOG.warn(
                            "The mailbox cannot be read now: {}",
                            failure.getClass().getSimpleName());
                    stop.await(pause(failures).toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration pause(int failures) {
        Duration doubled = Duration.ofSeconds(1).multipliedBy(1L << Math.min(failures - 1, 10));
        return doubled.compareTo(settings.longestPause()) < 0 ? doubled : settings.longestPause();
    }

    private void readWhileHeld(CountDownLatch stop) throws MessagingException, IOException, InterruptedException {
        if (!hold()) {
            condition = Condition.WAITING;
            return;
        }
        try (Mailbox mailbox = Mailbox.open(settings)) {
            condition = Condition.READING;
            while (stop.getCount() > 0 && hold()) {
                if (readAll(mailbox, stop)) {
                    mailbox.await(settings.pollEvery(), stop);
                }
            }
        }
    }

    private boolean hold() {
        return lease.hold(name, holder, settings.lease());
    }

    /** False when it stopped half-way, because another instance has the lease or this one must stop. */
    private boolean readAll(Mailbox mailbox, CountDownLatch stop) throws MessagingException, IOException {
        ledger.forget(settings.keepSetAside());
        for (Found found : due(mailbox)) {
            if (stop.getCount() == 0 || !hold()) {
                return false;
            }
            handle(mailbox, found.message(), found.id());
        }
        return true;
    }

    private record Found(MailId id, Message message) {}

    /** What gave trouble before goes last. */
    private List<Found> due(Mailbox mailbox) throws MessagingException {
        List<Found> all = new ArrayList<>();
        for (Message message : mailbox.all()) {
            all.add(new Found(mailbox.id(message), message));
        }
        stuck.keepOnly(all.stream().map(Found::id).toList());
        return all.stream()
                .filter(found -> stuck.mayTry(found.id()))
                .sorted(Comparator.comparingInt(found -> stuck.failures(found.id())))
                .toList();
    }

    /** A mail that cannot be fetched or moved is for later; only a lost connection is about all of them. */
    private void handle(Mailbox mailbox, Message message, MailId id) throws MessagingException, IOException {
        try {
            Taken taken = taken(mailbox, message, id);
            if (taken != null) {
                stuck.took(id, taken);
                mailbox.move(message, taken instanceof Taken.Aside ? settings.setAsideFolder() : settings.doneFolder());
                stuck.done(id);
            }
        } catch (MessagingException | IOException failure) {
            failed(id, stuck.taken(id) == null ? "fetched" : "put away", failure);
            if (!mailbox.isAlive()) {
                throw failure;
            }
        }
    }

    /** What came of a mail; {@code null} when it stays where it is, to be tried again. */
    private @Nullable Taken taken(Mailbox mailbox, Message message, MailId id) throws MessagingException, IOException {
        Taken known = stuck.taken(id);
        if (known != null) {
            return known;
        }
        return stuck.failures(id) < MOST_TRIES
                ? read(mailbox, message, id)
                : intake.setAside(LetterKey.of(name, id.toString()), SetAside.UNREADABLE, "");
    }

    private @Nullable Taken read(Mailbox mailbox, Message message, MailId id) throws MessagingException, IOException {
        if (message.getSize() > settings.maxSize().toBytes()) {
            String key = LetterKey.of(header(message, "Message-ID"), Integer.toString(message.getSize()));
            return intake.setAside(key, SetAside.TOO_LARGE, LetterReader.subject(header(message, "Subject")));
        }
        try (Download download = mailbox.download(message)) {
            return take(download, id);
        }
    }

    private @Nullable Taken take(Download download, MailId id) {
        try {
            return intake.take(LetterReader.read(download.mail()));
        } catch (CannotCreateTransactionException
                | DataAccessResourceFailureException
                | TransientDataAccessException down) {
            throw down;
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError unreadable) {
            failed(id, "read", unreadable);
            return null;
        }
    }

    private void failed(MailId id, String what, Throwable failure) {
        // Not with its message, in which words of the mail may be.
        LOG.error(
                "Mail {} in the mailbox cannot be {}, try {}: {}",
                id,
                what,
                stuck.failed(id),
                failure.getClass().getName());
    }

    /** How many mails cannot be read or put away; they are tried again. */
    int stuck() {
        return stuck.count();
    }

    private static String header(Message message, String name) throws MessagingException {
        String[] values = message.getHeader(name);
        return values == null ? "" : values[0];
    }

    @Override
    public void start() {
        CountDownLatch stop = new CountDownLatch(1);
        current = new Run(Thread.ofPlatform().daemon().name("mail-in").start(() -> run(stop)), stop);
    }

    @Override
    public void stop() {
        Run running = current;
        current = null;
        if (running == null) {
            return;
        }
        running.stop().countDown();
        try {
            running.thread().join(Duration.ofSeconds(10));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        lease.release(name, holder);
    }

    @Override
    public boolean isRunning() {
        return current != null;
    }
}
