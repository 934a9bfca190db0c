package nl.raakpunt.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Times the command that starts the stack, from its start to its word that all is ready. */
final class StartUp {
    private static final long STOP_SECONDS = 60;
    private static final String READY = "Ready after";

    private final Path home;

    StartUp(Path home) {
        this.home = home;
    }

    Duration time(Path folder, int portOffset, String... further) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(
                List.of(home.resolve("integration-tests/bin/stack").toString(), "--no-build"));
        words.addAll(List.of("--folder", folder.toString(), "--port-offset", Integer.toString(portOffset)));
        words.addAll(List.of(further));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        try (BufferedReader lines = process.inputReader()) {
            List<String> said = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(READY)) {
                    return Duration.ofNanos(System.nanoTime() - begin);
                }
                said.add(line);
            }
            throw new IllegalStateException("The stack did not start:\n" + String.join("\n", said));
        } finally {
            process.destroy();
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }
}
