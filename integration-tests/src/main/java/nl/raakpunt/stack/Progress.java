package nl.raakpunt.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.stream.Collectors;

/** Tells on the terminal what is being started, and what is ready after how long. */
final class Progress implements AutoCloseable {
    private static final long TICK_MILLIS = 200;
    private static final long QUIET_TICK_MILLIS = 10_000;
    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final PrintStream out;
    private final boolean terminal;
    private final Map<String, Long> active = new LinkedHashMap<>();
    private final Timer timer = new Timer("progress", true);

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        long tick = terminal ? TICK_MILLIS : QUIET_TICK_MILLIS;
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        showActive();
                    }
                },
                tick,
                tick);
    }

    synchronized void begin(String title) {
        active.put(title, System.nanoTime());
    }

    synchronized void done(String title, String detail) {
        Duration taken = Duration.ofNanos(System.nanoTime() - active.getOrDefault(title, System.nanoTime()));
        active.remove(title);
        line(String.format(Locale.ROOT, "  %-20s %5.1f s   %s", title, taken.toMillis() / 1000.0, detail));
    }

    synchronized void line(String text) {
        out.println(terminal ? CLEAR_LINE + text : text);
        out.flush();
    }

    private synchronized void showActive() {
        if (active.isEmpty()) {
            return;
        }
        String waiting = active.entrySet().stream()
                .map(each -> each.getKey() + " "
                        + Duration.ofNanos(System.nanoTime() - each.getValue()).toSeconds() + " s")
                .collect(Collectors.joining(", "));
        out.print(terminal ? CLEAR_LINE + "  starting: " + waiting : "  starting: " + waiting + "\n");
        out.flush();
    }

    @Override
    public synchronized void close() {
        timer.cancel();
        active.clear();
        if (terminal) {
            out.print(CLEAR_LINE);
            out.flush();
        }
    }
}
