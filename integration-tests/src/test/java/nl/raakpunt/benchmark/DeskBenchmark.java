package nl.raakpunt.benchmark;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import nl.raakpunt.journey.Browsers;
import nl.raakpunt.stack.LocalStack;
import nl.raakpunt.stack.StackOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures what an agent waits for: from the first key to the offered question, and every page of the desk. */
@Command(
        name = "benchmark-desk",
        sortOptions = false,
        description =
                "Measures the time from the first key to the offered question, and the weight and time of every page.")
public final class DeskBenchmark extends MeasuringCommand {
    private static final String SECTION = "The desk";

    @Option(names = "--people", paramLabel = "N", description = "Size of the municipality; 620.")
    private int people = StackOptions.PEOPLE;

    @Option(names = "--calls", paramLabel = "N", description = "How many calls are measured; 20.")
    private int calls = 20;

    @Option(names = "--reads", paramLabel = "N", description = "How often each page is read; 40.")
    private int reads = 40;

    public static void main(String[] args) {
        run(new DeskBenchmark(), args);
    }

    @Override
    void measure() throws Exception {
        StackOptions options = StackOptions.onFreePorts(folder("desk"))
                .people(people)
                .at(AnswerTimes.MOMENT)
                .anew();
        try (LocalStack stack = LocalStack.start(options);
                Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.launch(playwright)) {
            String answers = new AnswerTimes(stack, browser).measure(calls).text();
            String pages = new PageFigures(stack, browser).measure(reads).text();
            tell(SECTION, report(answers, pages));
        }
    }

    private String report(String answers, String pages) throws Exception {
        return """
                Made by `integration-tests/bin/benchmark-desk --write` on %s: %s.
                Browser, services, PostgreSQL, Elasticsearch and LDAP share that machine; %d people.

                From the first key to the offered question, %d calls after %d to warm up, each a caller's words typed with %d ms between
                keys, Ctrl+Enter, a name, Enter. Keys are those beyond the words and the name (goal: at most 12). A step ends at the
                frame in which its result is there, by the browser's own clock. The answer's time begins at the last key and holds the
                220 ms in which the page waits whether more is typed (goal for all steps together: 1 s).

                %s
                Every page as an agent, colleague, manager, administrator or citizen opens it. Weight is what travels on a first load
                with an empty cache (goal: 150 KB); time is until the last byte of the page itself, %d reads in a row after %d to warm up
                (goal: p95 of 100 ms).

                %s""".formatted(
                        today(),
                        MachineFacts.describe(),
                        people,
                        calls,
                        AnswerTimes.WARM_UP,
                        AnswerTimes.BETWEEN_KEYS,
                        answers,
                        reads,
                        PageFigures.WARM_UP,
                        pages);
    }
}
