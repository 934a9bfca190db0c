package nl.raakpunt.benchmark;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.raakpunt.stack.LocalStack;
import nl.raakpunt.stack.StackOptions;
import nl.raakpunt.stack.StackProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the life of questions: handovers against bare SQL, and a desk with very many questions. */
@Command(
        name = "benchmark-life",
        sortOptions = false,
        description = "Measures handovers against the same SQL sent by pgbench, and a desk with a million questions.")
public final class LifeBenchmark implements Callable<Integer> {
    private static final String SECTION = "The life of questions";
    /** The clock looks often, so that what it asks is soon seen. */
    private static final Map<String, String> OFTEN = Map.of(
            "raakpunt.question.sweep-every", "1s",
            "raakpunt.escalation.every", "1s",
            "raakpunt.auditor.every", "2s",
            "raakpunt.messages.every", "2s",
            "raakpunt.citizen.late-every", "2s");

    @Option(names = "--seconds", paramLabel = "N", description = "How long each row is measured; 10.")
    private int seconds = 10;

    @Option(names = "--questions", paramLabel = "N", description = "Size of the desk; 1000000. 0 leaves it out.")
    private int questions = 1_000_000;

    @Option(names = "--no-handovers", negatable = true, description = "Leave the handovers out.")
    private boolean handovers = true;

    @Option(names = "--write", description = "Also write the figures to integration-tests/docs/benchmarks.md.")
    private boolean write;

    @Option(names = "--help", usageHelp = true, description = "Show this.")
    @SuppressWarnings("unused") // picocli reads it.
    private boolean help;

    private final Path home =
            Path.of(System.getProperty("raakpunt.home", "")).toAbsolutePath().normalize();

    public static void main(String[] args) {
        System.exit(new CommandLine(new LifeBenchmark())
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
        LifeFigures figures = new LifeFigures();
        if (handovers) {
            // As it is delivered: nothing looks more often than it should.
            try (LocalStack stack = start("handovers", Map.of())) {
                new LifeMeasurement(stack, figures, seconds).handovers();
            }
        }
        if (questions > 0) {
            try (LocalStack stack = start("desk", OFTEN)) {
                new LifeMeasurement(stack, figures, seconds).desk(questions);
            }
        }
        String report = report(figures);
        System.out.println(report);
        if (write) {
            BenchmarksFile.of(home).write(SECTION, report);
        }
        return 0;
    }

    private LocalStack start(String name, Map<String, String> settings) {
        return LocalStack.start(
                StackOptions.onFreePorts(home.resolve("integration-tests/target/benchmark/life-" + name))
                        .settings(settings)
                        .anew());
    }

    private String report(LifeFigures figures) throws Exception {
        return """
                Made by `integration-tests/bin/benchmark-life --write` on %s: %s.
                Client, both services, PostgreSQL, Elasticsearch and LDAP share that machine; PostgreSQL waits for the disk at every commit.

                An agent takes a question and offers it, a colleague accepts and answers it, through the API, each with a login of their own;
                they wait for an answer before they go on, for %d s after %d s of warming up. Meanwhile the service sends the mails. The
                yardstick is pgbench, with as many connections to the same PostgreSQL, that sends the statements of such a handover as its log
                told them in the same run, with their parameters, in the same transactions, prepared once.

                %s
                %s
                The desk holds %s: copies of real ones, over two years and 620 colleagues of whom twenty are agents, so that each of these set
                out some 50,000; %d are not finished. The agent's list is that of `GET /v1/my-questions`, with a login, one after the other and
                at a fixed pace.

                %s
                What the clock asks about all questions (what is due, what must be escalated, promises, the auditor), taken from PostgreSQL's log, each kind of
                statement once, carried out by `explain analyze` and taken back, the quickest of five; in blocks of 8 KiB.

                %s""".formatted(
                        LocalDate.now(ZoneId.of("Europe/Amsterdam")),
                        MachineFacts.describe(),
                        seconds,
                        seconds / 2,
                        figures.handovers(),
                        figures.programs(),
                        figures.size(),
                        LifeMeasurement.OPEN,
                        figures.lists(),
                        figures.scans());
    }
}
