package nl.raakpunt.routing.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends mail over connections that stay open for the next one. */
final class KeepingMailSender extends JavaMailSenderImpl implements AutoCloseable {
    private final GenericObjectPool<KeptConnection> connections;

    KeepingMailSender(JavaMailSenderImpl configured, SmtpSettings settings) {
        this.connections = SmtpConnections.pool(settings, super::connectTransport);
        setHost(configured.getHost());
        setPort(configured.getPort());
        setUsername(configured.getUsername());
        setPassword(configured.getPassword());
        setProtocol(configured.getProtocol());
        setDefaultEncoding(configured.getDefaultEncoding());
        setSession(configured.getSession());
    }

    @Override
    protected Transport connectTransport() throws MessagingException {
        if (connections.isClosed()) {
            // What is sent while the service stops has a connection of its own.
            return super.connectTransport();
        }
        try {
            return new LentTransport(getSession(), connections, connections.borrowObject());
        } catch (MessagingException | RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new MessagingException("No connection to the mail server", failed);
        }
    }

    /** How many connections wait. */
    int waiting() {
        return connections.getNumIdle();
    }

    /** Closes those that waited long enough. */
    void closeIdle() throws Exception {
        connections.evict();
    }

    @Override
    public void close() {
        connections.close();
    }
}
