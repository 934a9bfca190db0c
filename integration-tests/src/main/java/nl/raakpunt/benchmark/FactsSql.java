package nl.raakpunt.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import nl.raakpunt.stack.LocalStack;

/** The bare rows that the reachability of people follows from, one query for each table; the yardstick. */
final class FactsSql implements AutoCloseable {
    private static final List<String> TABLES = List.of(
            "person where id",
            "working_pattern where person",
            "absence where person",
            "stand_in where person",
            "own_status where person",
            "own_absence where person",
            "own_pattern where person",
            "own_stand_in where person",
            "telephone_state where person",
            "presence_absence where person");

    private final LocalStack stack;
    private final Crowd crowd;
    private final List<Connection> connections = new ArrayList<>();

    FactsSql(LocalStack stack, Crowd crowd) {
        this.stack = stack;
        this.crowd = crowd;
    }

    /** Callers, each with a connection of its own and statements that are prepared once. */
    IntFunction<Callable<Boolean>> callers(int people) {
        return number -> {
            try {
                Connection connection = stack.directoryDatabase();
                connections.add(connection);
                List<PreparedStatement> statements = new ArrayList<>();
                for (String table : TABLES) {
                    statements.add(connection.prepareStatement("select * from " + table + " = any(?)"));
                }
                Crowd.Picker picker = crowd.picker(number);
                return () -> read(connection, statements, picker.some(people));
            } catch (SQLException ex) {
                throw new IllegalStateException("The database cannot be read", ex);
            }
        };
    }

    private static boolean read(Connection connection, List<PreparedStatement> statements, List<UUID> people)
            throws SQLException {
        int rows = 0;
        for (PreparedStatement statement : statements) {
            statement.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows++;
                }
            }
        }
        return rows >= people.size();
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
        connections.clear();
    }
}
