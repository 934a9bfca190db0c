package nl.raakpunt.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures of the life of questions, told as they come and kept as tables. */
final class LifeFigures {
    private final Table handovers = new Table("what", "callers", "per second", "p50 ms", "p99 ms", "failed", "ratio");
    private final Table programs = new Table("processor time of one handover", "callers", "ms");
    private final Table lists = new Table("what", "list of", "calls", "p50 ms", "p99 ms", "failed", "goal", "met");
    private List<Double> warmUp = List.of();
    private long questions;
    private long events;
    private final Table scans = new Table("finished questions", "statements", "blocks read", "ms");

    /** @param rates per second in each round before anything was measured */
    void warmUp(List<Double> rates) {
        warmUp = List.copyOf(rates);
        tell("warming up, per second: " + warmUp());
    }

    /** How it became faster while it compiled what it does. */
    String warmUp() {
        return warmUp.stream().map(LifeFigures::decimal).collect(Collectors.joining(", "));
    }

    void handover(String what, int callers, Figures measured, double ratio) {
        handovers.add(
                what,
                Integer.toString(callers),
                decimal(measured.perSecond()),
                decimal(measured.p50()),
                decimal(measured.p99()),
                Integer.toString(measured.failed()),
                Double.isNaN(ratio) ? "" : String.format(Locale.ROOT, "%.2f", ratio));
        tell(what + ", " + callers + " callers: " + decimal(measured.perSecond()) + " per second, ratio "
                + String.format(Locale.ROOT, "%.2f", ratio));
    }

    void yardstick(String what, int callers, PgBench.Result measured) {
        handovers.add(
                what,
                Integer.toString(callers),
                decimal(measured.perSecond()),
                decimal(measured.millis()) + " (mean)",
                "",
                "0",
                "1.00");
        tell(what + ", " + callers + " clients: " + decimal(measured.perSecond()) + " per second");
    }

    void cpu(int callers, Map<String, Double> millis) {
        millis.forEach((program, time) -> programs.add(program, Integer.toString(callers), decimal(time)));
        tell("processor time of one handover, ms: " + millis);
    }

    void list(String what, String whose, String calls, Figures measured, double mostMillis) {
        boolean met = measured.failed() == 0 && measured.p99() <= mostMillis;
        boolean isGoal = !Double.isNaN(mostMillis);
        lists.add(
                what,
                whose,
                calls,
                decimal(measured.p50()),
                decimal(measured.p99()),
                Integer.toString(measured.failed()),
                isGoal ? "p99 ≤ " + Math.round(mostMillis) + " ms" : "",
                isGoal ? (met ? "yes" : "no") : "");
        tell(what + ", " + whose + ", " + calls + ": p50 " + decimal(measured.p50()) + " ms, p99 "
                + decimal(measured.p99()) + " ms, failed " + measured.failed());
    }

    void scan(long finished, Explained.Cost cost) {
        scans.add(
                Long.toString(finished),
                Integer.toString(cost.statements()),
                Long.toString(cost.blocks()),
                String.format(Locale.ROOT, "%.2f", cost.millis()));
        tell("scans with " + finished + " finished questions: " + cost);
    }

    void size(long ofQuestions, long ofEvents) {
        questions = ofQuestions;
        events = ofEvents;
    }

    /** How large the desk was. */
    String size() {
        return String.format(Locale.ROOT, "%,d questions and %,d events", questions, events);
    }

    String handovers() {
        return handovers.text();
    }

    String programs() {
        return programs.text();
    }

    String lists() {
        return lists.text();
    }

    String scans() {
        return scans.text();
    }

    private static void tell(String line) {
        System.out.println(line);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
