package nl.raakpunt.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import nl.raakpunt.stack.StackProblem;

/** Server-sent events, read on a thread of its own until closed. */
final class EventStream implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final InputStream body;
    private final Thread reader;
    private final CountDownLatch first = new CountDownLatch(1);

    private EventStream(InputStream body, BiConsumer<String, String> events) {
        this.body = body;
        this.reader = Thread.ofVirtual().start(() -> read(events));
    }

    /**
     * Reads an answer that is a stream of events.
     *
     * @param events gets the name and the data of each
     */
    static EventStream of(HttpResponse<InputStream> answer, BiConsumer<String, String> events)
            throws InterruptedException {
        if (answer.statusCode() != 200) {
            throw new StackProblem("The stream " + answer.uri() + " answered " + answer.statusCode() + ".");
        }
        EventStream stream = new EventStream(answer.body(), events);
        if (!stream.first.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new StackProblem("The stream " + answer.uri() + " is silent.");
        }
        return stream;
    }

    private void read(BiConsumer<String, String> events) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String name = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:")) {
                    name = line.substring("event:".length()).strip();
                } else if (line.startsWith("data:")) {
                    events.accept(name, line.substring("data:".length()).strip());
                    first.countDown();
                }
            }
        } catch (IOException closed) {
            // Closing a stream ends its reading.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        body.close();
        try {
            reader.join(Duration.ofSeconds(PATIENCE_SECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
