package nl.raakpunt.benchmark;

import com.unboundid.ldap.sdk.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.stack.LocalStack;
import nl.raakpunt.stack.Part;
import nl.raakpunt.stack.StackOptions;
import nl.raakpunt.stack.StackProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Measures how fast directory-service says who knows about a question, in a large organisation. */
@Command(
        name = "benchmark-experts",
        sortOptions = false,
        description = "Measures expert answers beside a bare Elasticsearch search for the same texts.")
public final class ExpertsBenchmark extends MeasuringCommand {
    private static final int[] CALLERS = {1, 2, 8};
    private static final int PER_TOPIC = 50;
    /** A few of the made-up questions hold nothing to learn from once personal data is out. */
    private static final double KEPT = 0.98;

    /**
     * The LDAP server of the stack made everybody just now, and what changed in the last minutes is read every time: each reading of
     * changes would go through all of them, on the processors that are measured.
     */
    private static final Map<String, String> QUIET = Map.of("raakpunt.sync.cadence.delta", "1h");

    private static final String SECTION = "Expert answers in a large organisation";

    @Option(names = "--people", paramLabel = "N", description = "Size of the organisation; 50000.")
    private int people = 50_000;

    @Option(names = "--topics", paramLabel = "N", description = "Size of the catalogue; 1000.")
    private int topics = 1_000;

    @Option(names = "--lessons", paramLabel = "N", description = "Finished questions to learn from; 100000.")
    private int lessons = 100_000;

    @Option(names = "--seconds", paramLabel = "N", description = "How long each figure is measured; 15.")
    private int seconds = 15;

    @Option(names = "--warm-up", paramLabel = "N", description = "Seconds of answers before the first figure; 60.")
    private int warmUp = 60;

    @Option(
            names = "--pause",
            description = "Wait for a key before measuring and before stopping, for looking at the running stack.")
    private boolean pause;

    private final Table figures =
            new Table("what", "callers", "p50 ms", "p99 ms", "per second", "failed", "p50 against bare search");
    private final Table sizes = new Table("what", "measured");

    public static void main(String[] args) {
        run(new ExpertsBenchmark(), args);
    }

    @Override
    void measure() throws Exception {
        StackOptions options = StackOptions.onFreePorts(folder("experts"))
                .people(people)
                .settings(QUIET)
                .anew();
        try (LocalStack stack = LocalStack.start(options)) {
            measure(stack);
        }
        tell(SECTION, report());
    }

    private void measure(LocalStack stack) throws Exception {
        Path municipality = stack.folder().resolve("municipality");
        Words words = Words.of(municipality);
        LargeCatalogue catalogue = LargeCatalogue.of(home(), municipality, topics, mails(words));
        BareSearch everything = new BareSearch(stack.elasticsearchUrl(), "benchmark-everything");
        BareSearch onlyTopics = new BareSearch(stack.elasticsearchUrl(), "benchmark-topics");
        fill(stack, catalogue, words, everything, onlyTopics);
        Askings askings = new Askings(catalogue.subjects());
        Duration told =
                Stopwatch.time(() -> new FinishedQuestions(catalogue, askings).tell(stack, lessons, everything));
        everything.finish();
        size("telling " + lessons + " finished questions", inSeconds(told.toMillis() / 1000.0));
        Training.Learned learned = new Training(stack.log(Part.DIRECTORY))
                .await(topics, (int) (KEPT * Math.min(lessons, PER_TOPIC * topics)));
        size(
                "learning from " + learned.questions() + " of them (the newest " + PER_TOPIC
                        + " of each topic), its quality checked",
                inSeconds(learned.seconds()));
        hold("measuring", stack);
        Figures warm = new ClosedLoop(Duration.ofMillis(1), Duration.ofSeconds(warmUp))
                .run(2, Searches.experts(stack, questions(askings, catalogue)));
        System.out.println(
                "warming up, 2 callers: p50 " + decimal(warm.p50()) + " ms, p99 " + decimal(warm.p99()) + " ms");
        for (int callers : CALLERS) {
            compare(callers, stack, askings, catalogue, everything, onlyTopics);
        }
        size("heap of directory-service after learning and answering, collected", heap(stack));
        hold("stopping", stack);
    }

    private void hold(String before, LocalStack stack) throws IOException {
        if (pause) {
            System.out.println("Press Enter to go on with " + before + "; directory-service is " + stack.directoryUrl()
                    + ", process " + stack.jvm(Part.DIRECTORY).pid());
            if (System.in.read() < 0) {
                throw new StackProblem("--pause needs a terminal.");
            }
        }
    }

    private void fill(
            LocalStack stack, LargeCatalogue catalogue, Words words, BareSearch everything, BareSearch onlyTopics)
            throws Exception {
        importAll(stack, "topics", catalogue.topicsCsv());
        importAll(stack, "responsibilities", catalogue.responsibilitiesCsv());
        stack.directory().awaitIndex();
        for (Subject subject : catalogue.subjects()) {
            String text = Stream.of(List.of(subject.title()), subject.names(), subject.questions())
                    .flatMap(List::stream)
                    .collect(Collectors.joining("\n"));
            everything.add("topic", subject.key(), text);
            onlyTopics.add("topic", subject.key(), text);
        }
        onlyTopics.finish();
        for (Entry person : words.people()) {
            everything.add("person", Objects.requireNonNull(person.getAttributeValue("uid")), text(person));
        }
    }

    private static void importAll(LocalStack stack, String what, String csv) {
        JsonNode rejected = stack.directory().importCsv(what, csv).path("rejected");
        if (!rejected.isEmpty()) {
            throw new StackProblem("directory-service refused " + rejected.size() + " " + what + ", such as "
                    + rejected.path(0) + ".");
        }
    }

    private static String text(Entry person) {
        return Stream.of("displayName", "title", "ou", "departmentNumber", "description", "extensionAttribute5")
                .map(person::getAttributeValue)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private static List<String> mails(Words words) {
        return words.people().stream()
                .map(person -> person.getAttributeValue("mail"))
                .filter(Objects::nonNull)
                .toList();
    }

    private void compare(
            int callers,
            LocalStack stack,
            Askings askings,
            LargeCatalogue catalogue,
            BareSearch everything,
            BareSearch onlyTopics)
            throws InterruptedException {
        Function<Random, String> questions = questions(askings, catalogue);
        Figures ours = loop().run(callers, Searches.experts(stack, questions));
        Figures bare = loop().run(callers, everything.callers(questions));
        Figures small = loop().run(callers, onlyTopics.callers(questions));
        add("experts for a question", callers, ours, ours.p50() / bare.p50());
        add("- bare search of all " + everything.documents() + " texts", callers, bare, 1);
        add(
                "- bare search of the " + onlyTopics.documents() + " topics only",
                callers,
                small,
                small.p50() / bare.p50());
    }

    private static Function<Random, String> questions(Askings askings, LargeCatalogue catalogue) {
        List<Subject> subjects = catalogue.subjects();
        return random -> askings.about(subjects.get(random.nextInt(subjects.size())), random);
    }

    private ClosedLoop loop() {
        return new ClosedLoop(Duration.ofSeconds(Math.max(1, seconds / 2)), Duration.ofSeconds(seconds));
    }

    private void add(String what, int callers, Figures measured, double ratio) {
        figures.add(
                what,
                Integer.toString(callers),
                decimal(measured.p50()),
                decimal(measured.p99()),
                decimal(measured.perSecond()),
                Integer.toString(measured.failed()),
                decimal(ratio));
        System.out.println(what + ", " + callers + " callers: p50 " + decimal(measured.p50()) + " ms, p99 "
                + decimal(measured.p99()) + " ms, failed " + measured.failed());
    }

    private void size(String what, String measured) {
        sizes.add(what, measured);
        System.out.println(what + ": " + measured);
    }

    private static String heap(LocalStack stack) throws Exception {
        return JvmHeap.afterCollection(stack.jvm(Part.DIRECTORY)) + " MiB";
    }

    private String report() throws Exception {
        return """
                Made by `integration-tests/bin/benchmark-experts --write` on %s: %s.
                Client, services, PostgreSQL, Elasticsearch and LDAP share that machine. %d people, %d topics (those of the municipality,
                official products with their everyday language, made-up ones for the rest), %d finished questions told through the API.

                %s
                Callers wait for an answer before they call again; each row is %d s after %d s of warming up. Before the first row there are
                %d s of answers, in which a service that was just started compiles what it does often. The bare search is one
                `_search` for the same kind of texts as typed, `match` on one field with Elasticsearch's own analysis, ten hits, straight on the
                same Elasticsearch: once over everything that an answer takes into account (topics, people and finished questions), once over
                the topics alone. The staff directory is not read meanwhile. The goals are p50 ≤ 15 ms, p99 ≤ 60 ms, and 1.5 times the
                bare search of everything.

                %s""".formatted(
                        today(),
                        MachineFacts.describe(),
                        people,
                        topics,
                        lessons,
                        sizes.text(),
                        seconds,
                        Math.max(1, seconds / 2),
                        warmUp,
                        figures.text());
    }

    private static String inSeconds(double value) {
        return decimal(value) + " s";
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
