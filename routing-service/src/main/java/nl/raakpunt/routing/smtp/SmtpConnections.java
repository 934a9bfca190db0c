package nl.raakpunt.routing.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Connections to the mail server that wait for a next mail. A greeting, encryption and a login for each mail cost both sides
 * more than the mail itself. One over which a mail did not go well is not used again.
 */
@Component
class SmtpConnections implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpConnections.class);

    private final SmtpSettings settings;
    private final ConcurrentLinkedDeque<Idle> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closing;

    SmtpConnections(SmtpSettings settings) {
        this.settings = settings;
    }

    /**
     * A connection that waits.
     *
     * @param mails how many went over it
     * @param since by {@link System#nanoTime()}
     */
    private record Idle(Transport transport, int mails, long since) {}

    /** Makes a new connection. */
    @FunctionalInterface
    interface Connecting {
        Transport connect() throws MessagingException;
    }

    /** One that waits and still works, else a new one; closing it gives it back. */
    Transport take(Session session, Connecting connecting) throws MessagingException {
        for (Idle next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
            // Asks the server, which may have closed it meanwhile.
            if (next.transport().isConnected()) {
                return new LentTransport(session, this, next.transport(), next.mails());
            }
        }
        return new LentTransport(session, this, connecting.connect(), 0);
    }

    void giveBack(Transport transport, int mails) {
        if (closing || settings.keepOpen().isZero() || mails >= settings.mostMails()) {
            quit(transport);
            return;
        }
        idle.addFirst(new Idle(transport, mails, System.nanoTime()));
        if (closing) {
            closeThoseIdleFor(Duration.ZERO);
        }
    }

    @Scheduled(fixedDelayString = "5s")
    void closeIdle() {
        closeThoseIdleFor(settings.keepOpen());
    }

    private void closeThoseIdleFor(Duration time) {
        long now = System.nanoTime();
        List<Idle> over = new ArrayList<>(idle);
        over.removeIf(one -> now - one.since() < time.toNanos() || !idle.remove(one));
        over.forEach(one -> quit(one.transport()));
    }

    /** Every mail that went over it was answered for, so a farewell that fails changes nothing. */
    void quit(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            LOG.debug("The mail server did not say goodbye: {}", gone.getClass().getSimpleName());
        }
    }

    /** How many wait. */
    int waiting() {
        return idle.size();
    }

    @Override
    public void destroy() {
        closing = true;
        closeThoseIdleFor(Duration.ZERO);
    }
}
