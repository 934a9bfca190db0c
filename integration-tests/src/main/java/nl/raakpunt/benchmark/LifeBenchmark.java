package nl.raakpunt.benchmark;

import java.util.Map;
import nl.raakpunt.stack.LocalStack;
import nl.raakpunt.stack.StackOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the life of questions: handovers against bare SQL, and a desk with very many questions. */
@Command(
        name = "benchmark-life",
        sortOptions = false,
        description = "Measures handovers against the same SQL sent by pgbench, and a desk with a million questions.")
public final class LifeBenchmark extends MeasuringCommand {
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

    public static void main(String[] args) {
        run(new LifeBenchmark(), args);
    }

    @Override
    void measure() throws Exception {
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
        tell(SECTION, report(figures));
    }

    private LocalStack start(String name, Map<String, String> settings) {
        return LocalStack.start(StackOptions.onFreePorts(folder("life-" + name))
                .settings(settings)
                .anew());
    }

    private String report(LifeFigures figures) throws Exception {
        return """
                Made by `integration-tests/bin/benchmark-life --write` on %s: %s.
                Client, both services, PostgreSQL, Elasticsearch and LDAP share that machine; PostgreSQL waits for the disk at every commit.

                An agent takes a question and offers it, a colleague accepts and answers it, through the API, each with a login of their own;
                they wait for an answer before they go on, for %d s after %d s of warming up. Meanwhile the service sends the mails. Before that eight
                pairs warm everything up in rounds of 20 s, until two rounds in a row bring nothing, at most for 4 minutes: a desk that works for
                a day has compiled what it does, one that has just started has not. In these rounds they did %s per second.
                The yardstick is pgbench, with as many connections to the same PostgreSQL, that sends the statements of such a handover as its log
                told them in the same run, with their parameters, in the same transactions, prepared once. pgbench and PostgreSQL then have all cores to
                themselves, while a handover shares them with everything in the second table; so the ratio follows from the part of PostgreSQL in it.

                %s
                %s
                The desk holds %s: copies of real ones, over two years and 620 colleagues of whom twenty are agents, so that each of these set
                out some 50,000; %d are not finished. The agent's list is that of `GET /v1/my-questions`, with a login, one after the other and
                at a fixed pace.

                %s
                What the clock asks about all questions (what is due, what must be escalated, promises, the auditor), taken from PostgreSQL's log, each kind of
                statement once, carried out by `explain analyze` and taken back, the quickest of five; in blocks of 8 KiB.

                %s""".formatted(
                        today(),
                        MachineFacts.describe(),
                        seconds,
                        seconds / 2,
                        figures.warmUp(),
                        figures.handovers(),
                        figures.programs(),
                        figures.size(),
                        LifeMeasurement.OPEN,
                        figures.lists(),
                        figures.scans());
    }
}
