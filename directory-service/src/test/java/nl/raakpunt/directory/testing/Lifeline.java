package nl.raakpunt.directory.testing;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Ties a server to this JVM: when the JVM ends in whatever way, the pipe between them closes and the server goes. */
final class Lifeline {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String SCRIPT = """
            exec 3<&0 </dev/null
            "$@" 3<&- &
            server=$!
            trap 'kill $server 2>/dev/null' TERM INT
            { cat <&3 >/dev/null; kill $server 2>/dev/null; } &
            exec 3<&-
            wait $server
            wait $server
            """;

    private Lifeline() {}

    /** The command on a lifeline; its standard input must stay a pipe to this JVM. */
    static List<String> of(List<String> command) {
        // A session of its own keeps the terminal's Ctrl-C away, so that whoever started the server stops it in order.
        return Stream.concat(Stream.of("setsid", "/bin/sh", "-c", SCRIPT, "lifeline"), command.stream())
                .toList();
    }

    /** The process and everything it started, innermost first. */
    static List<ProcessHandle> family(Process process) {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
    }

    /** Ends all of them at once, as a crash would. */
    static void kill(Process process) {
        List<ProcessHandle> family = family(process);
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(Lifeline::awaitEnd);
    }

    private static void awaitEnd(ProcessHandle member) {
        try {
            member.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new IllegalStateException(
                    "Process " + member.pid() + " ("
                            + member.info().commandLine().orElse("unknown") + ") is still there " + PATIENCE.toSeconds()
                            + " s after it was killed",
                    late);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while process " + member.pid() + " was ending", stopped);
        }
    }
}
