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
final class SmtpConnections extends BasePooledObjectFactory<Transport> {
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
    static GenericObjectPool<Transport> pool(SmtpSettings settings, Connecting connecting) {
        var config = new GenericObjectPoolConfig<Transport>();
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
    public Transport create() throws MessagingException {
        return connecting.connect();
    }

    @Override
    public PooledObject<Transport> wrap(Transport transport) {
        return new DefaultPooledObject<>(transport);
    }

    @Override
    public boolean validateObject(PooledObject<Transport> waiting) {
        return waiting.getBorrowedCount() <= settings.mostMails()
                && waiting.getObject().isConnected();
    }

    /** Every mail that went over it was answered for, so a farewell that fails changes nothing. */
    @Override
    public void destroyObject(PooledObject<Transport> over) {
        try {
            over.getObject().close();
        } catch (MessagingException gone) {
            LOG.debug("The mail server did not say goodbye: {}", gone.getClass().getSimpleName());
        }
    }
}
