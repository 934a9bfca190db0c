package nl.raakpunt.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.raakpunt.stack.LocalStack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What PostgreSQL says that statements cost, by carrying them out and taking back what they did. */
final class Explained {
    private static final int TIMES = 5;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final LocalStack stack;

    Explained(LocalStack stack) {
        this.stack = stack;
    }

    /**
     * The cost of some statements together.
     *
     * @param blocks how many blocks of tables and indexes were looked at
     * @param millis the shortest time of several
     */
    record Cost(int statements, long blocks, double millis) {}

    /** What the clock asks about all questions; every kind of statement once, with the parameters of its last time. */
    static List<SqlStatement> scans(List<List<SqlStatement>> log) {
        Map<String, SqlStatement> scans = new HashMap<>();
        log.stream()
                .flatMap(List::stream)
                .filter(statement -> statement
                        .sql()
                        .matches(".*\\bquestion\\b.*(next_due|escalate_at|answer_before|distinct owner_id).*"))
                .filter(statement -> !statement.starts("insert"))
                .filter(statement -> !statement.sql().matches(".*\\bwhere (q\\.)?(id|owner_id) = .*"))
                .forEach(statement -> scans.put(statement.sql(), statement));
        return List.copyOf(scans.values());
    }

    Cost of(List<SqlStatement> statements) throws SQLException {
        long blocks = 0;
        double millis = 0;
        for (SqlStatement statement : statements) {
            JsonNode plan = explain(statement);
            blocks += plan.at("/Plan/Shared Hit Blocks").asLong()
                    + plan.at("/Plan/Shared Read Blocks").asLong();
            millis += plan.path("Execution Time").asDouble();
        }
        return new Cost(statements.size(), blocks, millis);
    }

    /** The quickest of several. */
    private JsonNode explain(SqlStatement statement) throws SQLException {
        List<JsonNode> plans = new ArrayList<>();
        try (Connection database = stack.routingDatabase();
                Statement explain = database.createStatement()) {
            database.setAutoCommit(false);
            for (int time = 0; time < TIMES; time++) {
                try (ResultSet rows = explain.executeQuery(
                        "explain (analyze, buffers, format json) " + statement.inlined(UnaryOperator.identity()))) {
                    rows.next();
                    plans.add(JSON.readTree(rows.getString(1)).path(0));
                }
                database.rollback();
            }
        }
        return plans.stream()
                .min((one, other) -> Double.compare(
                        one.path("Execution Time").asDouble(),
                        other.path("Execution Time").asDouble()))
                .orElseThrow();
    }
}
