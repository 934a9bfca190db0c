package nl.raakpunt.directory.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real single-node Elasticsearch as child process, listening on 127.0.0.1 only; it ends with this JVM. */
public final class ElasticsearchServer implements AutoCloseable {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int LOG_TAIL = 40;

    private final Process process;
    private final URI uri;
    private final Path log;

    ElasticsearchServer(Process process, int port, Path log) {
        this.process = process;
        this.uri = URI.create("http://127.0.0.1:" + port);
        this.log = log;
    }

    /** Starts describing a server; {@code zip} and {@code folder} are needed. */
    public static ElasticsearchServerBuilder builder() {
        return new ElasticsearchServerBuilder();
    }

    public URI uri() {
        return uri;
    }

    /** The server's own output. */
    public Path log() {
        return log;
    }

    /** The process that is the root of the server's processes. */
    public long pid() {
        return process.pid();
    }

    /** Ends the server at once, as a crash would; the data stays. */
    public void kill() {
        Lifeline.kill(process);
    }

    @Override
    public void close() {
        stop();
    }

    void awaitReady(Duration patience) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(patience);
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            while (!answersReady(client)) {
                if (process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw failed("ended by itself with code " + process.exitValue());
                }
                if (Instant.now().isAfter(end)) {
                    stop();
                    throw failed("was not ready within " + patience.toSeconds() + " s");
                }
            }
        }
    }

    private boolean answersReady(HttpClient client) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri.resolve("/_cluster/health?wait_for_status=yellow&timeout=1s"))
                .timeout(Duration.ofSeconds(3))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notListeningYet) {
            return false;
        }
    }

    private IllegalStateException failed(String how) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> all = lines.toList();
            String tail = String.join("\n", all.subList(Math.max(0, all.size() - LOG_TAIL), all.size()));
            return new IllegalStateException("Elasticsearch " + how + ". The end of its log (" + log + "):\n" + tail);
        }
    }

    private void stop() {
        List<ProcessHandle> family = Lifeline.family(process);
        process.destroy();
        try {
            if (!process.waitFor(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                family.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException stopNow) {
            family.forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }

    static Process launch(List<String> command, Path folder, Path log, String javaOptions) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Lifeline.of(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("ES_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("ES_PATH_CONF", folder.resolve("config").toString());
        builder.environment().put("ES_TMPDIR", folder.resolve("tmp").toString());
        builder.environment().put("ES_JAVA_OPTS", javaOptions);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder.start();
    }

    static InputStream open(Path zip) throws IOException {
        if (!Files.isReadable(zip)) {
            throw new IllegalStateException("There is no Elasticsearch at " + zip
                    + "; Maven puts it there in the phase process-test-resources");
        }
        return Files.newInputStream(zip);
    }
}
