package nl.raakpunt.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A child process in a session of its own, under a guard that ends it when this JVM is gone in whatever way. */
final class GuardedProcess implements RunningPart {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration GUARD_SLACK = Duration.ofSeconds(5);
    private static final long POLL_MILLIS = 100;

    private final String title;
    private final Process process;
    private final Path log;

    private GuardedProcess(String title, Process process, Path log) {
        this.title = title;
        this.process = process;
        this.log = log;
    }

    /**
     * What to run.
     *
     * @param stopSignal the signal that makes this program stop in an orderly way at once
     */
    record Command(String title, List<String> words, Map<String, String> environment, String stopSignal) {}

    static GuardedProcess start(Command command, StackFolder folder) {
        Path log = folder.log(command.title());
        try {
            if (Files.exists(log)) {
                Files.move(log, Path.of(log + ".previous"), StandardCopyOption.REPLACE_EXISTING);
            }
            // A session of its own keeps the terminal's Ctrl-C away: the stack stops its parts itself, in order.
            List<String> words =
                    new ArrayList<>(List.of("setsid", "bash", folder.guard().toString()));
            words.addAll(List.of(command.stopSignal(), Long.toString(PATIENCE.toSeconds())));
            words.addAll(command.words());
            ProcessBuilder builder = new ProcessBuilder(words)
                    .directory(folder.root().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(command.environment());
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            return new GuardedProcess(command.title(), builder.start(), log);
        } catch (IOException ex) {
            throw new StackProblem(command.title() + " cannot be started: " + ex.getMessage() + ".", ex);
        }
    }

    /** Waits until the check holds; when the process ends before that, says so with the end of its log. */
    GuardedProcess awaitReady(BooleanSupplier ready, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (hasEnded() && !ready.getAsBoolean()) {
                throw new StackProblem(
                        title + " ended by itself with code " + process.exitValue() + "." + LogTail.of(log));
            }
            if (System.nanoTime() > end) {
                close();
                throw new StackProblem(
                        title + " was not ready within " + patience.toSeconds() + " seconds." + LogTail.of(log));
            }
        }
        return this;
    }

    /** Waits until the program has done its work. */
    void awaitSuccess(Duration patience) {
        awaitReady(() -> !process.isAlive() && process.exitValue() == 0, patience);
    }

    private boolean hasEnded() {
        try {
            return process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException ex) {
            close();
            Thread.currentThread().interrupt();
            throw new StackProblem("Starting " + title + " was interrupted.", ex);
        }
    }

    @Override
    public OptionalLong pid() {
        return OptionalLong.of(process.pid());
    }

    /** The program itself and what it started. */
    Stream<ProcessHandle> family() {
        return process.descendants();
    }

    /** The Java program that it started, if any. */
    Optional<ProcessHandle> jvm() {
        return family().filter(member -> member.info().command().orElse("").endsWith("/java"))
                .findFirst();
    }

    @Override
    public CompletableFuture<Void> ended() {
        return process.onExit().thenAccept(ended -> {});
    }

    @Override
    public void kill() {
        // What stands still starts nothing that would escape.
        process.children().forEach(child -> send("STOP", child));
        List<ProcessHandle> family = process.descendants().toList();
        end(family);
        Stream.concat(family.stream(), Stream.of(process.toHandle()))
                .forEach(member -> member.onExit()
                        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                        .join());
    }

    private void send(String signal, ProcessHandle receiver) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(receiver.pid()))
                    .start()
                    .waitFor(GUARD_SLACK.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException ex) {
            throw new StackProblem("SIG" + signal + " cannot be sent to " + title + ": " + ex.getMessage() + ".", ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Ending " + title + " was interrupted.", ex);
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> family = process.descendants().toList();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.plus(GUARD_SLACK).toMillis(), TimeUnit.MILLISECONDS)) {
                end(family);
            }
        } catch (IOException pipeBroken) {
            end(family);
        } catch (InterruptedException ex) {
            end(family);
            Thread.currentThread().interrupt();
        }
    }

    private void end(List<ProcessHandle> family) {
        family.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
