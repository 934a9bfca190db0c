package nl.raakpunt.routing.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.time.Duration;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections to the mail server that wait for a next mail. A greeting, encryption and a login for each mail cost both sides
 * more than the mail itself. Before it is used again the server is asked whether it is still there.
 */
final class SmtpConnections extends BasePooledObjectFactory<KeptConnection> {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpConnections.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    /** As many as there are senders. Each that a server left hanging is waited for when it is asked whether it is still there. */
    private static final int MOST_IDLE = 3;

    private final SmtpSettings settings;
    private final Connecting connecting;

    private SmtpConnections(SmtpSettings settings, Connecting connecting) {
        this.settings = settings;
        this.connecting = connecting;
    }

    /** Makes a new connection. */
    @FunctionalInterface
    interface Connecting {
        Transport connect() throws MessagingException;
    }

    /** As many as are asked for; those that wait are closed after a while. */
    static GenericObjectPool<KeptConnection> pool(SmtpSettings settings, Connecting connecting) {
        var config = new GenericObjectPoolConfig<KeptConnection>();
        config.setMaxTotal(-1);
        config.setMaxIdle(settings.keepOpen().isZero() ? 0 : MOST_IDLE);
        config.setTestOnBorrow(true);
        config.setMinEvictableIdleDuration(settings.keepOpen());
        config.setTimeBetweenEvictionRuns(BETWEEN_LOOKS);
        config.setNumTestsPerEvictionRun(-1);
        config.setJmxEnabled(false);
        return new GenericObjectPool<>(new SmtpConnections(settings, connecting), config);
    }

    @Override
    public KeptConnection create() throws MessagingException {
        return new KeptConnection(connecting.connect());
    }

    @Override
    public PooledObject<KeptConnection> wrap(KeptConnection connection) {
        return new DefaultPooledObject<>(connection);
    }

    @Override
    public boolean validateObject(PooledObject<KeptConnection> waiting) {
        return waiting.getBorrowedCount() <= settings.mostMails()
                && waiting.getObject().transport().isConnected();
    }

    /** What is refused here is closed in place of waiting for a next mail. */
    @Override
    public void passivateObject(PooledObject<KeptConnection> back) throws MessagingException {
        if (!back.getObject().isGood()) {
            throw new MessagingException("The last mail over this connection did not go well");
        }
    }

    /** Every mail that went over it was answered for, so a farewell that fails changes nothing. */
    @Override
    public void destroyObject(PooledObject<KeptConnection> over) {
        try {
            over.getObject().transport().close();
        } catch (MessagingException gone) {
            LOG.debug("The mail server did not say goodbye: {}", gone.getClass().getSimpleName());
        }
    }
}
