package nl.raakpunt.directory.sync;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Component;

/** Lets one run at a time happen, over all instances of the service; PostgreSQL frees it when an instance dies. */
@Component
class SyncLock {

    private static final long KEY = 0x5241414B50554E54L;

    private final DataSource database;

    SyncLock(DataSource database) {
        this.database = database;
    }

    /** Runs the work when nobody else does; empty when somebody does. */
    <T> Optional<T> with(Function<Held, T> work) {
        try (Connection connection = database.getConnection()) {
            if (!call(connection, "select pg_try_advisory_lock(?)")) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.apply(new Held(connection)));
            } finally {
                release(connection);
            }
        } catch (SQLException problem) {
            throw new IllegalStateException("The lock of the sync could not be taken or freed", problem);
        }
    }

    private static void release(Connection connection) throws SQLException {
        // A broken connection has lost its session, and with it the lock.
        if (connection.isValid(2)) {
            call(connection, "select pg_advisory_unlock(?)");
        }
    }

    private static boolean call(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, KEY);
            ResultSet result = statement.executeQuery();
            result.next();
            boolean answer = result.getBoolean(1);
            JdbcUtils.closeResultSet(result);
            return answer;
        }
    }

    /** The lock as held by one run. */
    record Held(Connection connection) {

        /** Stops a run whose connection broke: another instance may have taken over meanwhile. */
        void check() {
            try {
                if (!connection.isValid(2)) {
                    throw new IllegalStateException("The lock of the sync was lost during the run");
                }
            } catch (SQLException onlyForANegativeTimeout) {
                throw new IllegalStateException(onlyForANegativeTimeout);
            }
        }
    }
}
