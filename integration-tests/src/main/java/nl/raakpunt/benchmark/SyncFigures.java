package nl.raakpunt.benchmark;

import java.time.Duration;
import java.util.Locale;

/** The figures of the sync, told as they come and kept as tables. */
final class SyncFigures {
    private final Table floors = new Table("bare part", "people", "seconds");
    private final Table results = new Table("what", "people", "measured", "floor", "ratio", "target", "met");

    void floor(String what, int people, Duration taken) {
        floors.add(what, Integer.toString(people), seconds(taken));
        tell(what, people, seconds(taken) + " s");
    }

    /** A time that is judged by how many times a floor it is. */
    void ratio(String what, int people, Duration taken, Duration floor, double most) {
        double ratio = (double) taken.toNanos() / floor.toNanos();
        add(
                what,
                people,
                seconds(taken) + " s",
                seconds(floor) + " s",
                decimal(ratio),
                "≤ " + decimal(most),
                ratio <= most);
    }

    /** A time that is judged by itself. */
    void time(String what, int people, Duration taken, Duration most) {
        add(what, people, seconds(taken) + " s", "", "", "≤ " + seconds(most) + " s", taken.compareTo(most) <= 0);
    }

    /** An amount of memory. */
    void memory(String what, int people, long mib, long most) {
        add(what, people, mib + " MiB", "", "", "≤ " + most + " MiB", mib <= most);
    }

    /** Something to know, without a target. */
    void note(String what, int people, String measured) {
        results.add(what, Integer.toString(people), measured, "", "", "", "");
        tell(what, people, measured);
    }

    private void add(String what, int people, String measured, String floor, String ratio, String target, boolean met) {
        results.add(what, Integer.toString(people), measured, floor, ratio, target, met ? "yes" : "no");
        tell(what, people, measured + (ratio.isEmpty() ? "" : ", " + ratio + " times " + floor));
    }

    private static void tell(String what, int people, String measured) {
        System.out.println(what + ", " + people + " people: " + measured);
    }

    String floors() {
        return floors.text();
    }

    String results() {
        return results.text();
    }

    static String seconds(Duration taken) {
        return String.format(Locale.ROOT, "%.2f", taken.toNanos() / 1e9);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
