package nl.raakpunt.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.raakpunt.stack.StackProblem;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waits until directory-service has learned, as its log says. */
final class Training {
    private static final Pattern IN_USE = Pattern.compile(
            "Model \\d+ of (\\d+) topics and (\\d+) finished questions is in use.* learned in ([0-9.]+) s");
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Path log;

    Training(Path log) {
        this.log = log;
    }

    /** What was learned from, and how long it took. */
    record Learned(int topics, int questions, double seconds) {}

    /** The first model of so many topics and finished questions. */
    Learned await(int topics, int questions) {
        Callable<Optional<Learned>> found =
                () -> last().filter(model -> model.topics() == topics && model.questions() >= questions);
        try {
            return Awaitility.await()
                    .pollInSameThread()
                    .pollInterval(PAUSE)
                    .atMost(PATIENCE)
                    .until(found, Optional::isPresent)
                    .orElseThrow();
        } catch (ConditionTimeoutException tooLong) {
            throw new StackProblem(
                    "No model of " + topics + " topics and " + questions + " finished questions within "
                            + PATIENCE.toMinutes() + " minutes; see " + log + ".",
                    tooLong);
        }
    }

    private Optional<Learned> last() throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.flatMap(line -> IN_USE.matcher(line).results())
                    .reduce((older, newer) -> newer)
                    .map(Training::learned);
        }
    }

    private static Learned learned(MatchResult line) {
        return new Learned(
                Integer.parseInt(line.group(1)), Integer.parseInt(line.group(2)), Double.parseDouble(line.group(3)));
    }
}
