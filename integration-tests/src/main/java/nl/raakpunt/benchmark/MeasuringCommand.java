package nl.raakpunt.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import nl.raakpunt.stack.StackProblem;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What commands that measure have in common: how they are called, end, and tell what they measured. */
abstract class MeasuringCommand implements Callable<Integer> {

    @Option(
            names = "--write",
            order = 100,
            description = "Also write the figures to their section of integration-tests/docs/benchmarks.md.")
    private boolean write;

    @Option(names = "--help", order = 101, usageHelp = true, description = "Show this.")
    @SuppressWarnings("unused") // picocli reads it.
    private boolean help;

    private final Path home =
            Path.of(System.getProperty("raakpunt.home", "")).toAbsolutePath().normalize();

    /** Carries the command out and ends the program; a part of the stack that does not start is told in one line. */
    static void run(MeasuringCommand command, String... args) {
        System.exit(new CommandLine(command)
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
    public final Integer call() throws Exception {
        measure();
        return 0;
    }

    abstract void measure() throws Exception;

    /** The folder of the project. */
    final Path home() {
        return home;
    }

    /** Where a stack that is measured keeps its files. */
    final Path folder(String name) {
        return home.resolve("integration-tests/target/benchmark").resolve(name);
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }

    /** Prints what was measured, and writes it down when asked to. */
    final void tell(String section, String report) throws IOException {
        System.out.println(report);
        if (write) {
            BenchmarksFile.of(home).write(section, report);
        }
    }
}
