package nl.raakpunt.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds who listens on a port, for a message that helps; knows Linux only. */
final class PortOwner {
    private static final String LISTENING = "0A";
    private static final int ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortOwner() {}

    static String of(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> lines(Path.of(table)))
                .map(line -> line.trim().split("\\s+", -1))
                .filter(row -> row.length > INODE && listensOn(row, port))
                .map(row -> holder("socket:[" + row[INODE] + "]"))
                .flatMap(Optional::stream)
                .findFirst()
                .map(PortOwner::describe)
                .orElse("another program");
    }

    private static boolean listensOn(String[] row, int port) {
        String suffix = ":%04X".formatted(port);
        return row[STATE].equals(LISTENING)
                && row[ADDRESS].toUpperCase(Locale.ROOT).endsWith(suffix);
    }

    private static Optional<ProcessHandle> holder(String socket) {
        return ProcessHandle.allProcesses()
                .filter(process -> hasOpen(process, socket))
                .findFirst();
    }

    private static boolean hasOpen(ProcessHandle process, String socket) {
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return open.anyMatch(file -> pointsTo(file, socket));
        } catch (IOException someoneElsesOrGone) {
            return false;
        }
    }

    private static boolean pointsTo(Path file, String socket) {
        try {
            return Files.readSymbolicLink(file).toString().equals(socket);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    private static String describe(ProcessHandle process) {
        String program = process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .orElse("a program");
        return program + " (process " + process.pid() + ")";
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException notLinux) {
            return List.<String>of().stream();
        }
    }
}
