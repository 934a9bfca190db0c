package nl.raakpunt.benchmark;

import java.util.Locale;

/** The figures of reachability, told as they come and kept as tables. */
final class ReachFigures {
    private final Table lookUps =
            new Table("what", "people", "callers", "p50 ms", "p99 ms", "per second", "failed", "p50 against yardstick");
    private final Table changes =
            new Table("what", "people", "per second", "p50 ms", "p99 ms", "failed", "goal", "met");

    void lookUp(String what, int people, int callers, Figures measured, double ratio) {
        lookUps.add(
                what,
                Integer.toString(people),
                Integer.toString(callers),
                decimal(measured.p50()),
                decimal(measured.p99()),
                decimal(measured.perSecond()),
                Integer.toString(measured.failed()),
                decimal(ratio));
        tell(what + ", " + callers + " callers", people, measured);
    }

    /** Something that has to be so fast in 99 of 100 cases. */
    void change(String what, int people, Figures measured, String goal, boolean met) {
        changes.add(
                what,
                Integer.toString(people),
                decimal(measured.perSecond()),
                decimal(measured.p50()),
                decimal(measured.p99()),
                Integer.toString(measured.failed()),
                goal,
                goal.isEmpty() ? "" : met ? "yes" : "no");
        tell(what, people, measured);
    }

    /** Memory before and after. */
    void heap(String service, int people, long before, long after) {
        String grown = before + " → " + after + " MiB";
        changes.add("heap of " + service + ": " + grown, Integer.toString(people), "", "", "", "", "", "");
        System.out.println("heap of " + service + ", " + people + " people: " + grown);
    }

    private static void tell(String what, int people, Figures measured) {
        System.out.println(what + ", " + people + " people: p50 " + decimal(measured.p50()) + " ms, p99 "
                + decimal(measured.p99()) + " ms, " + decimal(measured.perSecond()) + " per second, "
                + measured.failed() + " failed");
    }

    String lookUps() {
        return lookUps.text();
    }

    String changes() {
        return changes.text();
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
