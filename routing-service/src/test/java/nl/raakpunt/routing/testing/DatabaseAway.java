package nl.raakpunt.routing.testing;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/** PostgreSQL lets the service in no more and breaks what it had, until this is closed. */
public final class DatabaseAway implements AutoCloseable {
    private final DataSource service;
    private final String server;
    private final String name;

    private DatabaseAway(DataSource service, String server, String name) {
        this.service = service;
        this.server = server;
        this.name = name;
        run(
                "alter database %s allow_connections false".formatted(name),
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'".formatted(name));
    }

    /** From now on, for the service that uses this. */
    public static DatabaseAway of(DataSource service) {
        try (Connection connection = service.getConnection()) {
            String url = connection.getMetaData().getURL();
            return new DatabaseAway(service, url.replaceFirst("/test_\\d+", "/postgres"), connection.getCatalog());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void run(String... statements) {
        try (Connection connection = DriverManager.getConnection(server, "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The service's pool notices a moment later that it is let in again; no test after this one should. */
    @Override
    public void close() {
        run("alter database %s allow_connections true".formatted(name));
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(this::isLetIn);
    }

    private boolean isLetIn() throws SQLException {
        try (Connection connection = service.getConnection()) {
            return connection.isValid(1);
        }
    }
}
