package nl.raakpunt.directory.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.raakpunt.directory.DirectoryApplication;

/** The service as a process of its own, so that a test can end it the hard way. */
public final class DirectoryProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final URI uri;
    private final String token;
    private final HttpClient http = HttpClient.newHttpClient();

    private DirectoryProcess(Process process, URI uri, String token) {
        this.process = process;
        this.uri = uri;
        this.token = token;
    }

    /**
     * Starts the service and returns when it answers.
     *
     * @param token what its callers say
     * @param log   where its output goes
     */
    public static DirectoryProcess start(Map<String, Object> settings, String token, Path log) {
        try {
            int port = FreePort.next();
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xmx256m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    DirectoryApplication.class.getName(),
                    "--server.port=" + port));
            settings.forEach((name, value) -> command.add("--" + name + "=" + value));
            Process process = new ProcessBuilder(Lifeline.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            DirectoryProcess service = new DirectoryProcess(process, URI.create("http://localhost:" + port), token);
            service.awaitReady(log);
            return service;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the service started", stopped);
        }
    }

    /** Sends something; the answer comes when it comes, or never when the service dies. */
    public CompletableFuture<HttpResponse<String>> post(String path, String json) {
        return http.sendAsync(
                HttpRequest.newBuilder(uri.resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Ends the service at once, as {@code kill -9} does. */
    public void kill() {
        Lifeline.kill(process);
    }

    @Override
    public void close() {
        kill();
        // In order, it would wait for answers that a dead service never gives.
        http.shutdownNow();
    }

    private void awaitReady(Path log) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!isReady()) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS) || Instant.now().isAfter(end)) {
                kill();
                throw new IllegalStateException("The service did not start:\n" + Files.readString(log));
            }
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(uri.resolve("/readyz"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
