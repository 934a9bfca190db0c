package nl.raakpunt.stack;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Makes the Java program of a part stand still, as one does that hangs: it takes what it is sent, and nothing comes back. */
final class Standstill {
    private static final int PATIENCE_SECONDS = 10;

    private Standstill() {}

    static void begin(Part part, RunningPart running) {
        send("STOP", part, running);
    }

    static void end(Part part, RunningPart running) {
        send("CONT", part, running);
    }

    /** Its guard goes on, so that nothing remains when the stack is gone. */
    private static void send(String signal, Part part, RunningPart running) {
        List<ProcessHandle> programs = running.pid().stream()
                .boxed()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .filter(process -> process.info().command().orElse("").endsWith("/java"))
                .toList();
        if (programs.isEmpty()) {
            throw new StackProblem(part.title() + " is no Java program of its own, and cannot hang.");
        }
        programs.forEach(program -> send(signal, program));
    }

    private static void send(String signal, ProcessHandle program) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(program.pid())).start();
            if (!kill.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || kill.exitValue() != 0) {
                throw new StackProblem("SIG" + signal + " was not taken.");
            }
        } catch (IOException ex) {
            throw new StackProblem("SIG" + signal + " cannot be sent: " + ex.getMessage() + ".", ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Sending SIG" + signal + " was interrupted.", ex);
        }
    }
}
