package nl.raakpunt.directory.live;

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

/**
 * Listens on one connection of its own for changes made by any instance, and listens again when that connection is lost.
 * Stops before the web server does, so that open streams end and do not hold it up.
 */
@Component
class ChangeListener implements SmartLifecycle {

    /** How an administrator recognises the connection in PostgreSQL. */
    static final String APPLICATION_NAME = "raakpunt-directory-live";

    private static final Logger log = LoggerFactory.getLogger(ChangeListener.class);
    private static final int POLL_MILLIS = 500;
    private static final int CHECK_AFTER_QUIET_POLLS = 20;
    private static final int CHECK_SECONDS = 2;

    private final JdbcConnectionDetails database;
    private final ChangeReaders readers;
    private final Duration reconnectAfter;
    private volatile @Nullable Run current;

    ChangeListener(JdbcConnectionDetails database, ChangeReaders readers, LiveSettings settings) {
        this.database = database;
        this.readers = readers;
        this.reconnectAfter = settings.reconnectAfter();
    }

    private record Run(Thread thread, CountDownLatch stop) {}

    @Override
    public void start() {
        readers.open();
        CountDownLatch stop = new CountDownLatch(1);
        Thread thread =
                Thread.ofPlatform().daemon().name("reachability-changes").unstarted(() -> listen(stop));
        current = new Run(thread, stop);
        thread.start();
    }

    @Override
    public void stop() {
        Run run = current;
        current = null;
        readers.close();
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

    private void listen(CountDownLatch stop) {
        while (stop.getCount() > 0) {
            try (Connection connection = connect()) {
                // Whatever happened while nobody listened was missed.
                readers.tellToReadAgain();
                read(connection, stop);
            } catch (SQLException lost) {
                log.warn("Changes of reachability are not told, the connection was lost: {}", lost.getSQLState());
                pause(stop);
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
            statement.execute("listen " + ChangeTeller.CHANNEL);
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
            quiet = notifications == null || notifications.length == 0 ? quiet + 1 : 0;
            if (notifications != null) {
                for (PGNotification notification : notifications) {
                    tell(notification.getParameter());
                }
            }
            // A connection that was cut off without a word looks just like a quiet one.
            if (quiet > 0 && quiet % CHECK_AFTER_QUIET_POLLS == 0 && !connection.isValid(CHECK_SECONDS)) {
                throw new SQLException("The listening connection is dead", "08006");
            }
        }
    }

    private void tell(String payload) {
        try {
            Notice notice = Notice.read(payload);
            if (notice.people().isEmpty()) {
                readers.tellToReadAgain();
            } else {
                readers.tell(notice.people());
            }
        } catch (IllegalArgumentException otherVersion) {
            log.warn("A change told by another version of this service cannot be read; readers read everything again");
            readers.tellToReadAgain();
        }
    }

    private void pause(CountDownLatch stop) {
        try {
            if (stop.await(reconnectAfter.toMillis(), TimeUnit.MILLISECONDS)) {
                log.debug("Stopped while reconnecting");
            }
        } catch (InterruptedException stopped) {
            stop.countDown();
        }
    }
}
