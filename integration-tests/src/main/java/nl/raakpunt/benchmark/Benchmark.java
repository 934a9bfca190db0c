package nl.raakpunt.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import nl.raakpunt.stack.LocalStack;
import nl.raakpunt.stack.StackOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the product on this machine and prints a table. */
@Command(
        name = "benchmark",
        sortOptions = false,
        description = "Measures start-up, searches and handovers of a stack of its own on free ports.")
public final class Benchmark extends MeasuringCommand {
    private static final int[] CALLERS = {1, 8};
    private static final int PORT_OFFSET = 700;
    private static final String SECTION = "Start, searches and handovers";

    @Option(names = "--people", split = ",", paramLabel = "N", description = "Sizes of the municipality; 620,50000.")
    private List<Integer> sizes = List.of(StackOptions.PEOPLE, 50_000);

    @Option(names = "--seconds", paramLabel = "N", description = "How long each figure is measured; 15.")
    private int seconds = 15;

    @Option(names = "--no-start", negatable = true, description = "Leave out the times of starting.")
    private boolean start = true;

    private final Table startUps = new Table("start of the stack", "seconds");
    private final Table figures =
            new Table("what", "people", "callers", "p50 ms", "p99 ms", "per second", "failed", "p50 against yardstick");

    public static void main(String[] args) {
        run(new Benchmark(), args);
    }

    @Override
    void measure() throws Exception {
        if (start) {
            measureStart();
        }
        for (int size : sizes) {
            measure(size);
        }
        tell(SECTION, report());
    }

    private void measureStart() throws IOException, InterruptedException {
        StartUp startUp = new StartUp(home());
        Path folder = folder("start");
        startUps.add(
                "first, municipality made and brought in", inSeconds(startUp.time(folder, PORT_OFFSET, "--fresh")));
        startUps.add("later, with its data", inSeconds(startUp.time(folder, PORT_OFFSET)));
    }

    private void measure(int people) throws Exception {
        long begin = System.nanoTime();
        StackOptions options = StackOptions.onFreePorts(folder("people-" + people))
                .people(people)
                .anew();
        try (LocalStack stack = LocalStack.start(options)) {
            startUps.add("first, with " + people + " people", inSeconds(Duration.ofNanos(System.nanoTime() - begin)));
            Words words = Words.of(stack.folder().resolve("municipality"));
            ContactCentreSearch yardstick = new ContactCentreSearch(stack.elasticsearchUrl(), words);
            yardstick.fill();
            Searches searches = new Searches(stack, words);
            for (int callers : CALLERS) {
                compare("experts for a question", people, callers, searches.experts(), yardstick.questions());
                compare("people search", people, callers, searches.people(), yardstick.people());
            }
            if (people == sizes.getFirst()) {
                for (int callers : CALLERS) {
                    Figures handovers = loop().run(callers, new Handovers(stack, words).callers());
                    add("handover: receive, offer, accept", people, callers, handovers, "");
                }
            }
        }
    }

    private void compare(
            String what,
            int people,
            int callers,
            IntFunction<Callable<Boolean>> ours,
            IntFunction<Callable<Boolean>> yardstick)
            throws InterruptedException {
        Figures measured = loop().run(callers, ours);
        Figures reference = loop().run(callers, yardstick);
        add(what, people, callers, measured, decimal(measured.p50() / reference.p50()));
        add("- yardstick: contact-centre query", people, callers, reference, "1.0");
    }

    private ClosedLoop loop() {
        return new ClosedLoop(Duration.ofSeconds(Math.max(1, seconds / 2)), Duration.ofSeconds(seconds));
    }

    private void add(String what, int people, int callers, Figures measured, String ratio) {
        figures.add(
                what,
                Integer.toString(people),
                Integer.toString(callers),
                decimal(measured.p50()),
                decimal(measured.p99()),
                decimal(measured.perSecond()),
                Integer.toString(measured.failed()),
                ratio);
        System.out.println(what + ", " + people + " people, " + callers + " callers: p50 " + decimal(measured.p50())
                + " ms, p99 " + decimal(measured.p99()) + " ms");
    }

    private String report() throws IOException {
        return """
                Made by `integration-tests/bin/benchmark --write` on %s: %s.
                Client, services, PostgreSQL, Elasticsearch and LDAP share that machine.

                %s
                Callers wait for an answer before they call again; each row is %d s after %d s of warming up.
                The yardstick is the query of today's contact-centre search (every word in one field, typing errors allowed,
                fifty fields) straight on the same Elasticsearch, without a service, login or reachability in between.

                %s""".formatted(
                today(), MachineFacts.describe(), startUps.text(), seconds, Math.max(1, seconds / 2), figures.text());
    }

    private static String inSeconds(Duration duration) {
        return decimal(duration.toMillis() / 1000.0);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
