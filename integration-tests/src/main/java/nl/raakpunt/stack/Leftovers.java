package nl.raakpunt.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Remembers the processes of a stack on disk, so that the next start can end those that a crash left behind. */
final class Leftovers {
    private static final long PATIENCE_SECONDS = 35;

    private final Path file;

    Leftovers(Path file) {
        this.file = file;
    }

    /** A process number alone is used again by the system; with its start it is unique. */
    private record Mark(long pid, Instant startedAt) {
        static Optional<Mark> of(ProcessHandle process) {
            return process.info().startInstant().map(start -> new Mark(process.pid(), start));
        }

        static Mark parse(String line) {
            String[] words = line.split(" ", 2);
            return new Mark(Long.parseLong(words[0]), Instant.parse(words[1]));
        }

        Optional<ProcessHandle> alive() {
            return ProcessHandle.of(pid).filter(process -> of(process).equals(Optional.of(this)));
        }
    }

    synchronized void remember(RunningPart part) {
        part.pid().ifPresent(pid -> ProcessHandle.of(pid).ifPresent(this::remember));
    }

    private void remember(ProcessHandle process) {
        List<String> lines = Stream.concat(Stream.of(process), process.descendants())
                .map(Mark::of)
                .flatMap(Optional::stream)
                .map(mark -> mark.pid() + " " + mark.startedAt())
                .toList();
        try {
            Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException ex) {
            throw new UncheckedIOException("Cannot write " + file, ex);
        }
    }

    /** Gives guards that are still at it their time, then ends what remains. */
    void end() {
        try {
            List<ProcessHandle> alive = alive();
            for (ProcessHandle process : alive) {
                await(process);
            }
            Files.deleteIfExists(file);
        } catch (IOException ex) {
            throw new StackProblem("The list of processes " + file + " cannot be read: " + ex.getMessage() + ".", ex);
        }
    }

    private List<ProcessHandle> alive() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream()
                .map(line -> Mark.parse(line).alive())
                .flatMap(Optional::stream)
                .toList();
    }

    private static void await(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | java.util.concurrent.ExecutionException stubborn) {
            process.destroyForcibly();
        } catch (InterruptedException ex) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
