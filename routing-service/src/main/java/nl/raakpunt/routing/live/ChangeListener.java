package nl.raakpunt.routing.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Listens on one connection of its own for changes, and listens again when that connection is lost. */
@Component
class ChangeListener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeListener.class);

    /** How an administrator recognises the connection in PostgreSQL. */
    static final String APPLICATION_NAME = "raakpunt-live";

    private static final int POLL_MILLIS = 500;
    private static final int CHECK_AFTER_QUIET_POLLS = 20;

    private final JdbcConnectionDetails database;
    private final Readers readers;
    private final Duration reconnectAfter;
    private volatile @Nullable Run current;

    ChangeListener(JdbcConnectionDetails database, Readers readers, LiveSettings settings) {
        this.database = database;
        this.readers = readers;
        this.reconnectAfter = settings.reconnectAfter();
    }

    private record Run(Thread thread, CountDownLatch stop) {}

    private void listenUntil(CountDownLatch stop) {
        boolean first = true;
        while (stop.getCount() > 0) {
            try (Connection connection = connect()) {
                if (!first) {
                    readers.tellAllToResync();
                }
                first = false;
                read(connection, stop);
            } catch (SQLException lost) {
                LOG.warn("Live updates pause, the connection was lost: {}", lost.getSQLState());
                await(stop);
            }
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", String.valueOf(database.getUsername()));
        properties.setProperty("password", String.valueOf(database.getPassword()));
        properties.setProperty("ApplicationName", APPLICATION_NAME);
        Connection connection = DriverManager.getConnection(database.getJdbcUrl(), properties);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + ChangePublisher.CHANNEL);
            return connection;
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    private void read(Connection connection, CountDownLatch stop) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        int quiet = 0;
        while (stop.getCount() > 0) {
            PGNotification[] notifications = postgres.getNotifications(POLL_MILLIS);
            if (notifications != null && notifications.length > 0) {
                quiet = 0;
                for (PGNotification notification : notifications) {
                    tell(notification.getParameter());
                }
            } else if (++quiet % CHECK_AFTER_QUIET_POLLS == 0 && !connection.isValid(2)) {
                // A connection that was cut off without a word looks just like a quiet one.
                throw new SQLException("The listening connection is dead", "08006");
            }
        }
    }

    private void tell(String payload) {
        try {
            Notice notice = Notice.read(payload);
            notice.audience().forEach(person -> readers.tell(person, notice.change()));
        } catch (JacksonException unreadable) {
            LOG.warn("A change of another version cannot be read, pages read everything again");
            readers.tellAllToResync();
        }
    }

    private void await(CountDownLatch stop) {
        try {
            if (stop.await(reconnectAfter.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Stopped while reconnecting");
            }
        } catch (InterruptedException stopped) {
            stop.countDown();
        }
    }

    @Override
    public void start() {
        CountDownLatch stop = new CountDownLatch(1);
        Thread thread = Thread.ofPlatform().daemon().name("live-updates").start(() -> listenUntil(stop));
        current = new Run(thread, stop);
    }

    @Override
    public void stop() {
        Run run = current;
        current = null;
        if (run != null) {
            run.stop().countDown();
            try {
                run.thread().join(Duration.ofSeconds(5));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return current != null;
    }
}
