package nl.raakpunt.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.raakpunt.stack.LocalStack;
import nl.raakpunt.stack.Part;
import nl.raakpunt.stack.StackProblem;

/** What programs ask of PostgreSQL, from its own log of statements. */
final class StatementLog {
    private static final Pattern RECORD = Pattern.compile("(?m)^@@(\\S+)@@ (\\w+):  ");
    private static final Pattern EXECUTED = Pattern.compile("(?s)(?:execute [^:]+|statement): (.*)");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']++|'')*+')");
    private static final int ROUNDS = 500;
    private static final long PAUSE_MILLIS = 20;

    private final LocalStack stack;
    private final Path file;

    StatementLog(LocalStack stack) {
        this.stack = stack;
        this.file = stack.log(Part.POSTGRES);
    }

    /** The statements of every transaction while the work is done, in order of their first statement. */
    List<List<SqlStatement>> during(Stopwatch.Work work) throws Exception {
        try (Connection database = stack.routingDatabase();
                Statement statement = database.createStatement()) {
            set(statement, "log_line_prefix = '@@%c@@ '", "log_statement = 'all'", "log_min_duration_statement = -1");
            long begin = mark(statement);
            work.run();
            long end = mark(statement);
            reset(statement);
            return transactions(part(begin, end));
        }
    }

    private static void set(Statement statement, String... settings) throws SQLException {
        for (String setting : settings) {
            statement.execute("alter system set " + setting);
        }
        statement.execute("select pg_reload_conf()");
    }

    private static void reset(Statement statement) throws SQLException {
        for (String name : List.of("log_line_prefix", "log_statement", "log_min_duration_statement")) {
            statement.execute("alter system reset " + name);
        }
        statement.execute("select pg_reload_conf()");
    }

    /** Asks something that nobody else asks, until the log tells of it; where in the log that is. */
    private long mark(Statement statement) throws SQLException, IOException, InterruptedException {
        String mark = "mark " + UUID.randomUUID();
        for (int round = 0; round < ROUNDS; round++) {
            statement.execute("select '" + mark + "'");
            Thread.sleep(PAUSE_MILLIS);
            String log = Files.readString(file, StandardCharsets.UTF_8);
            int at = log.indexOf(mark);
            if (at >= 0) {
                return log.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
            }
        }
        throw new StackProblem("PostgreSQL does not log its statements in " + file + ".");
    }

    private String part(long begin, long end) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return new String(Arrays.copyOfRange(bytes, (int) begin, (int) end), StandardCharsets.UTF_8);
    }

    /** Transactions of all sessions; what is asked without one is one by itself. */
    private static List<List<SqlStatement>> transactions(String log) {
        List<List<SqlStatement>> transactions = new ArrayList<>();
        Map<String, List<SqlStatement>> open = new HashMap<>();
        for (Asked asked : asked(log)) {
            if (asked.statement().starts("begin")) {
                List<SqlStatement> begun = new ArrayList<>();
                open.put(asked.session(), begun);
                transactions.add(begun);
            }
            List<SqlStatement> running = open.get(asked.session());
            if (running == null) {
                transactions.add(List.of(asked.statement()));
            } else {
                running.add(asked.statement());
            }
            if (asked.statement().starts("commit") || asked.statement().starts("rollback")) {
                open.remove(asked.session());
            }
        }
        return transactions;
    }

    /** One statement of a session. */
    private record Asked(String session, SqlStatement statement) {}

    private static List<Asked> asked(String log) {
        List<Asked> asked = new ArrayList<>();
        Matcher record = RECORD.matcher(log);
        List<int[]> spans = new ArrayList<>();
        while (record.find()) {
            spans.add(new int[] {record.start(), record.end()});
        }
        for (int i = 0; i < spans.size(); i++) {
            int end = i + 1 < spans.size() ? spans.get(i + 1)[0] : log.length();
            Matcher head = RECORD.matcher(log.substring(spans.get(i)[0], spans.get(i)[1]));
            if (head.find()) {
                add(asked, head.group(1), head.group(2), log.substring(spans.get(i)[1], end));
            }
        }
        return asked;
    }

    private static void add(List<Asked> asked, String session, String level, String text) {
        Matcher executed = EXECUTED.matcher(text);
        if (level.equals("LOG") && executed.matches()) {
            asked.add(new Asked(session, new SqlStatement(executed.group(1), Map.of())));
        } else if (level.equals("DETAIL") && !asked.isEmpty()) {
            Asked last = asked.getLast();
            asked.set(
                    asked.size() - 1,
                    new Asked(session, new SqlStatement(last.statement().sql(), parameters(text))));
        }
    }

    private static Map<Integer, String> parameters(String detail) {
        Map<Integer, String> parameters = new HashMap<>();
        Matcher parameter = PARAMETER.matcher(detail.replace("\n\t", "\n"));
        while (parameter.find()) {
            parameters.put(Integer.valueOf(parameter.group(1)), parameter.group(2));
        }
        return parameters;
    }
}
