package nl.raakpunt.stack;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The local stack as a user runs it: the command, in a process of its own. */
final class StackProgram {
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Process process;
    private final Path output;

    private StackProgram(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static StackProgram run(Path folder, Ports ports, String... further) throws IOException {
        Path home = ProjectHome.find();
        Path output = Path.of(folder + ".out");
        Files.createDirectories(folder.toAbsolutePath().getParent());
        // As from a terminal, also when the tests run in the background of a script that ignores Ctrl-C.
        List<String> words = new ArrayList<>(List.of("env", "--default-signal"));
        words.addAll(List.of(home.resolve("integration-tests/bin/stack").toString(), "--no-build"));
        words.addAll(List.of("--folder", folder.toString()));
        words.addAll(List.of("--desk-port", "" + ports.desk(), "--directory-port", "" + ports.directory()));
        words.addAll(List.of("--mail-port", "" + ports.mail(), "--postgres-port", "" + ports.postgres()));
        words.addAll(List.of("--elasticsearch-port", "" + ports.elasticsearch(), "--ldap-port", "" + ports.ldap()));
        words.addAll(List.of("--smtp-port", "" + ports.smtp()));
        words.addAll(List.of(further));
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new StackProgram(process, output);
    }

    StackProgram awaitReady() {
        await().atMost(PATIENCE).until(() -> !process.isAlive() || output().contains("Stop with Ctrl-C"));
        if (!process.isAlive()) {
            throw new AssertionError("The stack ended with " + process.exitValue() + ":\n" + output());
        }
        return this;
    }

    int awaitEnd() {
        await().atMost(PATIENCE).until(() -> !process.isAlive());
        return process.exitValue();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** The command and every process that came out of it. */
    List<ProcessHandle> family() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    /** Ends the command without giving it a chance to clean up. */
    void kill() {
        process.destroyForcibly();
    }

    /** What Ctrl-C does. */
    void interrupt() throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
    }
}
