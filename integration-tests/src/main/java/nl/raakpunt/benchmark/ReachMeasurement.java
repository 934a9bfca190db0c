package nl.raakpunt.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import nl.raakpunt.municipality.Cast;
import nl.raakpunt.stack.LocalStack;
import nl.raakpunt.stack.Part;
import nl.raakpunt.stack.StackProblem;
import tools.jackson.databind.json.JsonMapper;

/** All measurements of reachability at one size. */
final class ReachMeasurement {
    static final int AT_ONCE = 50;
    static final int MANY = 8;
    static final int LOOK_UP_SECONDS = 10;

    private static final int REPORT = 1_000;
    private static final int ONE_STATUS_IN = 20;
    private static final double MOST_MILLIS = 2_000;
    private static final int HOUR = 3_600;
    private static final Duration SETTLING = Duration.ofSeconds(5);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final LocalStack stack;
    private final int people;
    private final ReachFigures figures;
    private final Crowd crowd;
    private final StateChanges changes;

    ReachMeasurement(LocalStack stack, int people, ReachFigures figures) throws Exception {
        this.stack = stack;
        this.people = people;
        this.figures = figures;
        this.crowd = Crowd.of(stack);
        this.changes = new StateChanges(stack, crowd);
    }

    void run(int seconds, int perHour) throws Exception {
        fill();
        lookUps();
        changes(seconds, (double) perHour / HOUR);
    }

    /** Every telephone reports once, and some people said how they are. */
    private void fill() throws Exception {
        List<Crowd.Member> everybody = crowd.members();
        for (int from = 0; from < everybody.size(); from += REPORT) {
            List<Crowd.Member> some = everybody.subList(from, Math.min(everybody.size(), from + REPORT));
            require(changes.send(changes.everybody(some)));
        }
        for (int number = 0; number < everybody.size(); number += ONE_STATUS_IN) {
            require(changes.send(changes.ownStatus(everybody.get(number), -1 - number)));
        }
    }

    private static void require(boolean taken) {
        if (!taken) {
            throw new StackProblem("directory-service refused how people can be reached.");
        }
    }

    private void lookUps() throws Exception {
        ClosedLoop loop = new ClosedLoop(Duration.ofSeconds(LOOK_UP_SECONDS / 2), Duration.ofSeconds(LOOK_UP_SECONDS));
        for (int callers : new int[] {1, MANY}) {
            Figures ours = loop.run(callers, reachability());
            try (FactsSql sql = new FactsSql(stack, crowd)) {
                Figures bare = loop.run(callers, sql.callers(AT_ONCE));
                figures.lookUp(
                        "reachability of " + AT_ONCE + " people", people, callers, ours, ours.p50() / bare.p50());
                figures.lookUp("- yardstick: bare SQL", people, callers, bare, 1);
            }
        }
    }

    private IntFunction<Callable<Boolean>> reachability() {
        String token = "Bearer " + stack.directoryToken();
        return number -> {
            Caller caller = new Caller(stack.directoryUrl(), token);
            Crowd.Picker picker = crowd.picker(number);
            return () -> caller.post(
                    "/v1/reachability/_lookup",
                    "application/json",
                    JSON.writeValueAsString(Map.of("ids", picker.some(AT_ONCE))));
        };
    }

    private void changes(int seconds, double perSecond) throws Exception {
        long directoryBefore = JvmHeap.afterCollection(stack.jvm(Part.DIRECTORY));
        long routingBefore = JvmHeap.afterCollection(stack.jvm(Part.ROUTING));
        Arrivals told = new Arrivals();
        Arrivals shown = new Arrivals();
        List<UUID> onPage =
                crowd.members().stream().limit(AT_ONCE).map(Crowd.Member::id).toList();
        try (ChangeFollower _ = new ChangeFollower(stack, told);
                OpenPage page = new OpenPage(stack, Cast.AGENT, onPage, shown)) {
            sustained(seconds, perSecond, told, shown, onPage);
            capacity(Math.max(2, seconds / 4));
            if (page.refused() > 0) {
                throw new StackProblem("The open page was refused the states of people " + page.refused() + " times.");
            }
        }
        figures.heap("directory-service", people, directoryBefore, JvmHeap.afterCollection(stack.jvm(Part.DIRECTORY)));
        figures.heap("routing-service", people, routingBefore, JvmHeap.afterCollection(stack.jvm(Part.ROUTING)));
    }

    private void sustained(int seconds, double perSecond, Arrivals told, Arrivals shown, List<UUID> onPage) {
        Figures taken = new OpenLoop(perSecond, Duration.ofSeconds(seconds)).run(() -> change(told, shown, onPage));
        // What was accepted last is still on its way.
        told.settle(SETTLING);
        shown.settle(SETTLING);
        boolean sustained = taken.failed() == 0 && taken.perSecond() >= 0.98 * perSecond;
        figures.change("changes taken in at their pace", people, taken, goal(perSecond), sustained);
        change("- until told on the stream of directory-service", told.figures(taken.taken()));
        change("- until shown on an open page", shown.figures(taken.taken()));
    }

    private void change(String what, Figures measured) {
        figures.change(what, people, measured, "p99 ≤ 2 s", measured.failed() == 0 && measured.p99() <= MOST_MILLIS);
    }

    private static String goal(double perSecond) {
        return "≥ " + Math.round(perSecond * 10) / 10.0 + " per second";
    }

    private void capacity(int seconds) throws InterruptedException {
        Figures most = new ClosedLoop(Duration.ofSeconds(1), Duration.ofSeconds(seconds))
                .run(MANY, _ -> () -> changes.send(changes.next().request()));
        figures.change("changes as fast as " + MANY + " callers can", people, most, "", true);
    }

    private boolean change(Arrivals told, Arrivals shown, List<UUID> onPage) throws Exception {
        StateChanges.Next next = changes.next();
        UUID person = next.person().id();
        told.sent(person);
        if (onPage.contains(person)) {
            shown.sent(person);
        }
        boolean taken = changes.send(next.request());
        if (!taken) {
            told.refused(person);
            shown.refused(person);
        }
        return taken;
    }
}
