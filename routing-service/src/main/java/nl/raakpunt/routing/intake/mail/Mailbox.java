package nl.raakpunt.routing.intake.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection to the mailbox: what is in it, a mail with all its bytes, putting it away, waiting for the next one. */
final class Mailbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int PIECE = 1024 * 1024;

    private final Session session;
    private final IMAPStore store;
    private final IMAPFolder folder;
    private final boolean idle;
    private final Set<MailId> copied = new HashSet<>();

    private Mailbox(Session session, IMAPStore store, IMAPFolder folder, boolean idle) {
        this.session = session;
        this.store = store;
        this.folder = folder;
        this.idle = idle;
    }

    static Mailbox open(MailInSettings settings) throws MessagingException {
        String protocol = settings.tls() ? "imaps" : "imap";
        Session session = Session.getInstance(properties(protocol, settings));
        IMAPStore store = (IMAPStore) session.getStore(protocol);
        try {
            store.connect(settings.host(), settings.port(), settings.username(), settings.password());
            IMAPFolder folder = (IMAPFolder) store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            return new Mailbox(session, store, folder, settings.idle() && store.hasCapability("IDLE"));
        } catch (MessagingException failed) {
            store.close();
            throw failed;
        }
    }

    private static Properties properties(String protocol, MailInSettings settings) {
        Properties properties = new Properties();
        String prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "connectiontimeout", Long.toString(CONNECT.toMillis()));
        // While it waits for the next mail the server says nothing for so long.
        properties.setProperty(
                prefix + "timeout",
                Long.toString(settings.pollEvery().plus(CONNECT.multipliedBy(3)).toMillis()));
        properties.setProperty(prefix + "writetimeout", Long.toString(CONNECT.toMillis()));
        properties.setProperty(prefix + "fetchsize", Integer.toString(PIECE));
        // What was read but not put away yet stays unread to whoever looks into the mailbox.
        properties.setProperty(prefix + "peek", "true");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }

    /** Everything that is in it, oldest first. */
    List<Message> all() throws MessagingException {
        ask();
        Message[] messages = folder.getMessages();
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.FLAGS);
        profile.add(FetchProfile.Item.SIZE);
        folder.fetch(messages, profile);
        return Stream.of(messages).filter(Mailbox::isThere).toList();
    }

    /** Lets the server tell what is new; ends its waiting, and shows whether the connection still lives. */
    private void ask() throws MessagingException {
        folder.doCommand(protocol -> {
            protocol.noop();
            return true;
        });
    }

    private static boolean isThere(Message message) {
        try {
            return !message.isExpunged() && !message.isSet(Flags.Flag.DELETED);
        } catch (MessagingException gone) {
            return false;
        }
    }

    MailId id(Message message) throws MessagingException {
        return new MailId(folder.getUIDValidity(), folder.getUID(message));
    }

    /** Whether the connection still works, so that what failed has to do with one mail only. */
    boolean isAlive() {
        try {
            ask();
            // Folders are looked up over a connection of their own.
            return folder.isOpen() && store.isConnected();
        } catch (MessagingException | IllegalStateException lost) {
            LOG.debug("The connection to the mailbox was lost", lost);
            return false;
        }
    }

    /** The whole mail, on disk. */
    Download download(Message message) throws MessagingException, IOException {
        return Download.of(message, session);
    }

    /** Puts a mail away in another folder, which is made when it is not there. */
    void move(Message message, String name) throws MessagingException {
        Folder target = store.getFolder(name);
        if (!target.exists() && !target.create(Folder.HOLDS_MESSAGES)) {
            throw new MessagingException("The folder for mails that are put away cannot be made");
        }
        Message[] one = {message};
        if (store.hasCapability("MOVE")) {
            folder.moveMessages(one, target);
        } else {
            // What was copied and not removed is not copied again.
            if (!copied.contains(id(message))) {
                folder.copyMessages(one, target);
                copied.add(id(message));
            }
            folder.setFlags(one, new Flags(Flags.Flag.DELETED), true);
            folder.expunge(one);
        }
    }

    /** Waits until there may be new mail, at most so long, or until it must stop. */
    void await(Duration most, CountDownLatch stop) throws MessagingException, InterruptedException {
        if (!idle) {
            stop.await(most.toMillis(), TimeUnit.MILLISECONDS);
            return;
        }
        // No virtual thread: those close the connection when they are interrupted while they use it.
        Thread waker = Thread.ofPlatform().daemon().name("mail-in-waker").start(() -> wakeEvery(most, stop));
        try {
            folder.idle(true);
        } finally {
            waker.interrupt();
            waker.join();
        }
    }

    /** Nobody else ends the waiting: a server may forget to tell, and the lease must be kept. */
    private void wakeEvery(Duration most, CountDownLatch stop) {
        try {
            while (!stop.await(most.toMillis(), TimeUnit.MILLISECONDS)) {
                ask();
            }
            store.close();
        } catch (InterruptedException notNeeded) {
            Thread.currentThread().interrupt();
        } catch (MessagingException | IllegalStateException lost) {
            LOG.debug("The mailbox cannot be asked any more", lost);
        }
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (MessagingException alreadyLost) {
            LOG.debug("The mailbox was lost before it was closed", alreadyLost);
        }
    }
}
