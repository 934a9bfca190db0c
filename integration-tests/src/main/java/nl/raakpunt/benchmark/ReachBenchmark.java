package nl.raakpunt.benchmark;

import java.util.List;
import nl.raakpunt.stack.LocalStack;
import nl.raakpunt.stack.StackOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures reachability: many people in one call, and changes that keep coming in. */
@Command(
        name = "benchmark-reach",
        sortOptions = false,
        description =
                "Measures the reachability of 50 people in one call, and how changes of it are taken in and told.")
public final class ReachBenchmark extends MeasuringCommand {
    private static final String SECTION = "Reachability";

    @Option(names = "--people", split = ",", paramLabel = "N", description = "Sizes of the municipality; 620,50000.")
    private List<Integer> sizes = List.of(StackOptions.PEOPLE, 50_000);

    @Option(names = "--seconds", paramLabel = "N", description = "How long changes keep coming in; 60.")
    private int seconds = 60;

    @Option(names = "--per-hour", paramLabel = "N", description = "How many changes come in, per hour; 100000.")
    private int perHour = 100_000;

    public static void main(String[] args) {
        run(new ReachBenchmark(), args);
    }

    @Override
    void measure() throws Exception {
        ReachFigures figures = new ReachFigures();
        for (int size : sizes) {
            StackOptions options = StackOptions.onFreePorts(folder("reach-" + size))
                    .people(size)
                    .settings(StateChanges.SETTINGS)
                    .anew();
            try (LocalStack stack = LocalStack.start(options)) {
                new ReachMeasurement(stack, size, figures).run(seconds, perHour);
            }
        }
        tell(SECTION, report(figures));
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
                        today(),
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
