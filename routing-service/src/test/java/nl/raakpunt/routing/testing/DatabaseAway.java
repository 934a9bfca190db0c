package nl.raakpunt.routing.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** PostgreSQL lets the service in no more and breaks what it had, until this is closed. */
public final class DatabaseAway implements AutoCloseable {
    private final String server;
    private final String name;

    private DatabaseAway(String server, String name) {
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
            return new DatabaseAway(url.replaceFirst("/test_\\d+", "/postgres"), connection.getCatalog());
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

    @Override
    public void close() {
        run("alter database %s allow_connections true".formatted(name));
    }
}
