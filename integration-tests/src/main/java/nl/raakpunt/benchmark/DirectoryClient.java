package nl.raakpunt.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import nl.raakpunt.stack.StackProblem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an administrator and an agent ask of directory-service. */
final class DirectoryClient {
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final long POLL_MILLIS = 10;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String token;

    DirectoryClient(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /** Reads everything now. */
    JsonNode sync() throws IOException, InterruptedException {
        return post("/v1/sync/runs", Map.of("kind", "FULL", "dryRun", false));
    }

    /** How many people a text finds. */
    long found(String text) throws IOException, InterruptedException {
        return post("/v1/people/_search", Map.of("text", text, "limit", 1))
                .path("total")
                .asLong();
    }

    void awaitFound(String text, int people) throws IOException, InterruptedException {
        await(people + " people are found by '" + text + "'", () -> found(text) == people);
    }

    /** Until the index is there and nothing waits for it. */
    void awaitIndex() throws IOException, InterruptedException {
        await("nothing waits for the index", () -> {
            JsonNode index = get("/v1/index");
            return index.path("generation").isArray()
                    && index.path("rebuild").isNull()
                    && index.path("pending").asLong() == 0;
        });
    }

    /** Until the service has read what changed and the server tells it of what comes. */
    void awaitPush() throws IOException, InterruptedException {
        await("the server tells of changes", () -> {
            JsonNode source = get("/v1/sync/sources").path("sources").path(0);
            return source.path("push").asBoolean()
                    && source.path("lastRun").path("kind").asString("").equals("DELTA");
        });
    }

    private interface Check {
        boolean holds() throws IOException, InterruptedException;
    }

    private static void await(String what, Check check) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!check.holds()) {
            if (System.nanoTime() > end) {
                throw new StackProblem("Waited " + PATIENCE.toMinutes() + " minutes until " + what + ", in vain.");
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return answer(request(path).GET());
    }

    private JsonNode post(String path, Map<String, Object> body) throws IOException, InterruptedException {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new StackProblem(
                    "directory-service answered " + answer.statusCode() + " to " + answer.uri() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
