package nl.raakpunt.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.raakpunt.municipality.Cast;
import nl.raakpunt.stack.LocalStack;
import nl.raakpunt.stack.StackProblem;
import nl.raakpunt.stack.Waiting;

/** Handovers against bare SQL, then a desk that grows large. */
final class LifeMeasurement {
    static final int[] CALLERS = {1, 8};
    static final int OPEN = 10_000;
    static final int FEW_FINISHED = 10_000;
    static final double PAGES_PER_SECOND = 20;

    private static final double MOST_MILLIS = 50;
    private static final int LEAST_SCANS = 2;
    private static final Duration WARM_UP_ROUND = Duration.ofSeconds(20);
    private static final Duration MOST_WARM_UP = Duration.ofMinutes(4);
    private static final Duration MOST_SENDING = Duration.ofMinutes(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration SWEEPS = Duration.ofSeconds(5);

    private final LocalStack stack;
    private final LifeFigures figures;
    private final int seconds;
    private final Words words;

    LifeMeasurement(LocalStack stack, LifeFigures figures, int seconds) throws Exception {
        this.stack = stack;
        this.figures = figures;
        this.seconds = seconds;
        this.words = Words.of(stack.folder().resolve("municipality"));
    }

    /** Handovers per second; returns the script of one. */
    HandoverScript handovers() throws Exception {
        List<Callable<Boolean>> pairs = pairs(CALLERS[CALLERS.length - 1]);
        IntFunction<Callable<Boolean>> callers = pairs::get;
        figures.warmUp(new WarmUp(WARM_UP_ROUND, MOST_WARM_UP).run(pairs.size(), callers));
        Callable<Boolean> one = callers.apply(0);
        require(one.call());
        HandoverScript script = HandoverScript.of(new StatementLog(stack).during(() -> require(one.call())));
        PgBench pgbench = new PgBench(stack, script);
        for (int count : CALLERS) {
            new ClosedLoop(Duration.ZERO, Duration.ofSeconds(seconds / 2)).run(count, callers);
            untilSent();
            CpuTime before = CpuTime.of(stack);
            Figures ours = new ClosedLoop(Duration.ZERO, Duration.ofSeconds(seconds)).run(count, callers);
            figures.cpu(count, CpuTime.of(stack).since(before, ours.nanos().size()));
            pgbench.run(count, Math.max(1, seconds / 4));
            PgBench.Result bare = pgbenchThatWrites(pgbench, count);
            figures.handover(
                    "handover: receive, offer, accept, answer", count, ours, ours.perSecond() / bare.perSecond());
            figures.yardstick("- yardstick: the same " + script.statements() + " statements by pgbench", count, bare);
        }
        return script;
    }

    /** Those who hand over, logged in once: a colleague does not log in for each question. */
    private List<Callable<Boolean>> pairs(int count) {
        IntFunction<Callable<Boolean>> callers = new Handovers(stack, words, true).callers();
        return IntStream.range(0, count).mapToObj(callers).toList();
    }

    /** The mails of what came before are no part of what is measured next. */
    private void untilSent() throws Exception {
        try (Connection database = stack.routingDatabase();
                Statement statement = database.createStatement()) {
            Waiting.until("every mail is sent", MOST_SENDING, LOOK_EVERY, () -> isEveryMailSent(statement));
        }
    }

    private static boolean isEveryMailSent(Statement statement) {
        try (ResultSet row = statement.executeQuery(
                "select not exists (select 1 from outbox_message where status = 'WAITING' and channel = 'mail')")) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException failure) {
            throw new StackProblem("The mails that wait could not be counted.", failure);
        }
    }

    /** A yardstick that does not write is none. */
    private PgBench.Result pgbenchThatWrites(PgBench pgbench, int clients) throws Exception {
        long before = count("question");
        PgBench.Result result = pgbench.run(clients, seconds);
        if (count("question") - before < result.rounds()) {
            throw new StackProblem("pgbench did not write a question in each of its rounds.");
        }
        return result;
    }

    /** A desk with so many questions, one in a hundred not finished. */
    void desk(int questions) throws Exception {
        BigDesk desk = new BigDesk(stack, staff());
        UUID finished = template("CLOSED");
        desk.add(template("OWNED"), OPEN - OPEN / 5);
        desk.add(template("OFFERED"), OPEN / 5);
        desk.add(finished, FEW_FINISHED);
        scan(desk, FEW_FINISHED);
        desk.add(finished, questions - OPEN - FEW_FINISHED);
        scan(desk, questions - OPEN);
        figures.size(desk.count("question"), desk.count("question_event"));
        myQuestions();
    }

    private void scan(BigDesk desk, int finished) throws Exception {
        desk.settle();
        List<List<SqlStatement>> log = new StatementLog(stack).during(() -> Thread.sleep(SWEEPS));
        List<SqlStatement> scans = Explained.scans(log);
        if (scans.size() < LEAST_SCANS) {
            throw new StackProblem("The clock of routing-service asked nothing within " + SWEEPS.toSeconds() + " s.");
        }
        figures.scan(finished, new Explained(stack).of(scans));
    }

    private void myQuestions() throws Exception {
        for (String login : List.of(Cast.AGENT, Cast.OWNER)) {
            DeskUser user = DeskUser.logIn(stack.deskUrl(), login);
            Callable<Boolean> look = () -> user.get("/v1/my-questions").contains("owned");
            IntFunction<Callable<Boolean>> callers = _ -> look;
            Figures alone =
                    new ClosedLoop(Duration.ofSeconds(seconds / 2), Duration.ofSeconds(seconds)).run(1, callers);
            figures.list("my questions", login, "one after the other", alone, MOST_MILLIS);
            Figures paced = new OpenLoop(PAGES_PER_SECOND, Duration.ofSeconds(seconds)).run(look);
            figures.list("my questions", login, Math.round(PAGES_PER_SECOND) + " per second", paced, MOST_MILLIS);
        }
    }

    /** A real question in this state, made through the API. */
    private UUID template(String state) throws Exception {
        Handovers handovers = new Handovers(stack, words, true);
        handovers.until(state);
        try (Connection database = stack.routingDatabase();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select id from question where state = '" + state
                        + "' and reference not like 'GROOT-%' order by received_at desc limit 1")) {
            if (!rows.next()) {
                throw new StackProblem("There is no question that is " + state + ".");
            }
            return rows.getObject(1, UUID.class);
        }
    }

    /** The agent and the owner that are looked at come first, so that they have as much as anybody. */
    private List<UUID> staff() throws SQLException {
        List<UUID> staff = new ArrayList<>();
        List<Crowd.Member> members = Crowd.of(stack).members();
        members.stream().filter(member -> member.login().equals(Cast.AGENT)).forEach(member -> staff.add(member.id()));
        members.stream().filter(member -> !member.login().equals(Cast.AGENT)).forEach(member -> staff.add(member.id()));
        return staff;
    }

    private long count(String table) throws SQLException {
        return new BigDesk(stack, List.of()).count(table);
    }

    private static void require(boolean done) {
        if (!done) {
            throw new StackProblem("routing-service refused a handover.");
        }
    }
}
