package nl.raakpunt.directory.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapper;

/**
 * Statements that are sent to the database together, at the moment when the first of their answers is asked for: waiting for
 * each in turn takes longer than answering it. For one thread.
 */
public final class RoundTrip {

    private final JdbcTemplate jdbc;
    private final List<Part<?>> parts = new ArrayList<>();
    private boolean made;

    RoundTrip(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What the rows of a statement say, once somebody wants to know.
     *
     * @param sql        a single statement that gives rows, with question marks for the parameters
     * @param parameters in the order of the question marks
     */
    public <T> Supplier<T> ask(String sql, ResultSetExtractor<T> reading, Object... parameters) {
        if (made) {
            throw new IllegalStateException("This round trip was made, so nothing can be added to it");
        }
        Part<T> part = new Part<>(sql, reading, parameters);
        parts.add(part);
        return () -> {
            make();
            return part.answer();
        };
    }

    /** Each row of a statement. */
    public <T> Supplier<List<T>> list(String sql, RowMapper<T> reading, Object... parameters) {
        return ask(
                sql,
                rows -> {
                    List<T> all = new ArrayList<>();
                    while (rows.next()) {
                        all.add(reading.mapRow(rows, all.size()));
                    }
                    return all;
                },
                parameters);
    }

    private void make() {
        if (made) {
            return;
        }
        // Before it is: what reads one answer may look at an earlier one.
        made = true;
        String all = parts.stream().map(Part::sql).collect(Collectors.joining(";\n"));
        jdbc.execute(all, (PreparedStatementCallback<Integer>) this::answered);
    }

    private Integer answered(PreparedStatement statement) throws SQLException {
        Object[] parameters =
                parts.stream().flatMap(part -> Stream.of(part.parameters())).toArray();
        new ArgumentPreparedStatementSetter(parameters).setValues(statement);
        boolean more = statement.execute();
        for (Part<?> part : parts) {
            if (!more) {
                throw new IllegalStateException("A statement gave no rows: " + part.sql());
            }
            part.read(statement.getResultSet());
            more = statement.getMoreResults();
        }
        return parts.size();
    }

    private static final class Part<T> {

        private final String sql;
        private final ResultSetExtractor<T> reading;
        private final Object[] parameters;
        private @Nullable T answer;

        Part(String sql, ResultSetExtractor<T> reading, Object[] parameters) {
            this.sql = sql;
            this.reading = reading;
            this.parameters = parameters;
        }

        String sql() {
            return sql;
        }

        Object[] parameters() {
            return parameters;
        }

        void read(@Nullable ResultSet rows) throws SQLException {
            answer = reading.extractData(Objects.requireNonNull(rows));
        }

        T answer() {
            return Objects.requireNonNull(answer, "The database was asked, but did not answer");
        }
    }
}
