package nl.raakpunt.benchmark;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import nl.raakpunt.stack.LocalStack;
import nl.raakpunt.stack.StackOptions;
import nl.raakpunt.stack.StackProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures reachability: many people in one call, and changes that keep coming in. */
@Command(
        name = "benchmark-reach",
        sortOptions = false,
        description =
                "Measures the reachability of 50 people in one call, and how changes of it are taken in and told.")
public final class ReachBenchmark implements Callable<Integer> {
    private static final String SECTION = "Reachability";

    @Option(names = "--people", split = ",", paramLabel = "N", description = "Sizes of the municipality; 620,50000.")
    private List<Integer> sizes = List.of(StackOptions.PEOPLE, 50_000);

    @Option(names = "--seconds", paramLabel = "N", description = "How long changes keep coming in; 60.")
    private int seconds = 60;

    @Option(names = "--per-hour", paramLabel = "N", description = "How many changes come in, per hour; 100000.")
    private int perHour = 100_000;

    @Option(names = "--write", description = "Also write the figures to integration-tests/docs/benchmarks.md.")
    private boolean write;

    @Option(names = "--help", usageHelp = true, description = "Show this.")
    @SuppressWarnings("unused") // picocli reads it.
    private boolean help;

    private final Path home =
            Path.of(System.getProperty("raakpunt.home", "")).toAbsolutePath().normalize();

    public static void main(String[] args) {
        System.exit(new CommandLine(new ReachBenchmark())
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    if (!(failure instanceof StackProblem)) {
                        throw failure;
                    }
                    System.err.println(failure.getMessage());
                    return 1;
                })
                .execute(args));
    }

    @Override
    public Integer call() throws Exception {
        ReachFigures figures = new ReachFigures();
        for (int size : sizes) {
            StackOptions options = StackOptions.onFreePorts(
                            home.resolve("integration-tests/target/benchmark/reach-" + size))
                    .people(size)
                    .settings(StateChanges.SETTINGS)
                    .anew();
            try (LocalStack stack = LocalStack.start(options)) {
                new ReachMeasurement(stack, size, figures).run(seconds, perHour);
            }
        }
        String report = report(figures);
        System.out.println(report);
        if (write) {
            BenchmarksFile.of(home).write(SECTION, report);
        }
        return 0;
    }

    private String report(ReachFigures figures) throws Exception {
        return """
                Made by `integration-tests/bin/benchmark-reach --write` on %s: %s.
                Client, both services, PostgreSQL, Elasticsearch and LDAP share that machine.

                Reachability of %d people, picked anew for each call, of whom everybody's telephone and one in twenty own statuses are known.
                Callers wait for an answer before they call again; each row is %d s after %d s of warming up. The yardstick is the bare SQL:
                the rows of the same number of people out of the ten tables that their reachability follows from, one query for each table, by
                JDBC on a connection that is kept, without a service, rules or stand-ins.

                %s
                %d changes per hour for %d s, at their own pace whether or not the ones before were answered; three of four are reports of a
                telephone system with a signature, one an own status. Then as many as %d callers can make. An open page is logged in to the desk,
                shows %d people, hears of changes as a browser does and reads the states again; its time ends when it has read them. Heaps are of
                the services after everything that is no longer needed was collected.

                %s""".formatted(
                        LocalDate.now(ZoneId.of("Europe/Amsterdam")),
                        MachineFacts.describe(),
                        ReachMeasurement.AT_ONCE,
                        ReachMeasurement.LOOK_UP_SECONDS,
                        ReachMeasurement.LOOK_UP_SECONDS / 2,
                        figures.lookUps(),
                        perHour,
                        seconds,
                        ReachMeasurement.MANY,
                        ReachMeasurement.AT_ONCE,
                        figures.changes());
    }
}
