package nl.raakpunt.fault;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import nl.raakpunt.stack.LocalStack;
import nl.raakpunt.stack.Part;

/** Ends parts of a stack at moments that nobody can foresee, though the same ones for the same seed, and starts them again. */
final class Kills {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** About as much as is done between two kills at most. */
    private static final int MOST_COMMANDS = 80;

    private static final int MOST_MICROSECONDS = 30_000;

    private final LocalStack stack;
    private final Ledger ledger;
    private final Random random;
    private final List<Kill> done = new ArrayList<>();

    Kills(LocalStack stack, Ledger ledger, long seed) {
        this.stack = stack;
        this.ledger = ledger;
        this.random = new Random(seed);
    }

    /**
     * Parts that were ended.
     *
     * @param from when it began
     * @param gone when nothing of them was left
     */
    record Kill(List<Part> parts, Instant from, Instant gone) {}

    /** So many times each: routing-service, PostgreSQL, both at once; in an order of which only the seed knows. */
    void run(int routing, int postgres, int both) {
        List<List<Part>> victims = new ArrayList<>(Stream.of(
                        Collections.nCopies(routing, List.of(Part.ROUTING)),
                        Collections.nCopies(postgres, List.of(Part.POSTGRES)),
                        Collections.nCopies(both, List.of(Part.POSTGRES, Part.ROUTING)))
                .flatMap(List::stream)
                .toList());
        Collections.shuffle(victims, random);
        victims.forEach(this::next);
        awaitCommands(MOST_COMMANDS);
    }

    private void next(List<Part> victims) {
        awaitCommands(1 + random.nextInt(MOST_COMMANDS));
        LockSupport.parkNanos(
                Duration.ofNanos(1_000L * random.nextInt(MOST_MICROSECONDS)).toNanos());
        Instant from = Instant.now();
        victims.parallelStream().forEach(stack::kill);
        done.add(new Kill(victims, from, Instant.now()));
        victims.forEach(stack::start);
    }

    private void awaitCommands(int more) {
        int before = ledger.count();
        await("people go on with their work")
                .pollInterval(Duration.ofMillis(1))
                .pollDelay(Duration.ZERO)
                .atMost(PATIENCE)
                .until(() -> ledger.count() >= before + more);
    }

    List<Kill> done() {
        return List.copyOf(done);
    }

    long of(Part part) {
        return done.stream().filter(kill -> kill.parts().contains(part)).count();
    }
}
