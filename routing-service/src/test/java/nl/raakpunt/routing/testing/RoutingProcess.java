package nl.raakpunt.routing.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.raakpunt.routing.RoutingApplication;

/** The service as a process of its own, so that a test can end it the hard way; it goes when this JVM goes. */
public final class RoutingProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** The pipe to this JVM closes when it ends, in whatever way. */
    private static final String LIFELINE = """
            exec 3<&0 </dev/null
            "$@" 3<&- &
            server=$!
            { cat <&3 >/dev/null; kill $server 2>/dev/null; } &
            exec 3<&-
            wait $server
            """;

    private final Process process;
    private final URI uri;
    private final HttpClient http = HttpClient.newHttpClient();

    private RoutingProcess(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    /**
     * Starts the service and returns when it answers.
     *
     * @param log where its output goes
     */
    public static RoutingProcess start(Map<String, Object> settings, Path log) {
        try {
            int port = FreePort.next();
            List<String> command = new ArrayList<>(List.of(
                    "setsid",
                    "/bin/sh",
                    "-c",
                    LIFELINE,
                    "lifeline",
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xmx256m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    RoutingApplication.class.getName(),
                    "--server.port=" + port));
            settings.forEach((name, value) -> command.add("--" + name + "=" + value));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            RoutingProcess service = new RoutingProcess(process, URI.create("http://localhost:" + port));
            service.awaitReady(log);
            return service;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the service started", stopped);
        }
    }

    /** Ends the service at once, as {@code kill -9} does, and returns when it is gone. */
    public void kill() {
        List<ProcessHandle> family = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(member -> member.onExit().orTimeout(30, TimeUnit.SECONDS).join());
    }

    @Override
    public void close() {
        kill();
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
