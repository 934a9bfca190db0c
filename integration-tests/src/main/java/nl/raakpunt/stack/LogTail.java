package nl.raakpunt.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a part's log, for a message. */
final class LogTail {
    private static final int LINES = 30;

    private LogTail() {}

    static String of(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            List<String> tail = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
            return "\nEnd of " + log + ":\n" + String.join("\n", tail);
        } catch (IOException ex) {
            return "\nIts log " + log + " cannot be read: " + ex.getMessage();
        }
    }
}
