package nl.raakpunt.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** directory-service through the doors that its administrators and agents have; what goes wrong is a {@link StackProblem}. */
public final class DirectoryApi {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String JSON_TYPE = "application/json";
    private static final int CONFLICT = 409;
    private static final int UNAVAILABLE = 503;
    /** Short, because the benchmark measures with it. */
    private static final Duration PAUSE = Duration.ofMillis(10);

    /** Longer, because counting what waits takes the database milliseconds that the work then does not have. */
    private static final Duration PAUSE_BETWEEN_COUNTS = Duration.ofMillis(100);

    private static final Duration PAUSE_BETWEEN_ORDERS = Duration.ofMillis(200);

    private final URI address;
    private final String token;
    private final Duration patience;

    /**
     * @param token    may read and manage
     * @param patience how long one answer, or what is waited for, may take
     */
    public DirectoryApi(URI address, String token, Duration patience) {
        this.address = address;
        this.token = token;
        this.patience = patience;
    }

    /** Reads the staff out of LDAP now, after the run that is going on, if any. */
    public JsonNode sync() {
        HttpRequest order = post("/v1/sync/runs", JSON_TYPE, json(Map.of("kind", "FULL", "dryRun", false)));
        return content(Waiting.forAnswer(
                "no other sync goes on",
                patience,
                PAUSE_BETWEEN_ORDERS,
                () -> send(order),
                answer -> answer.statusCode() != CONFLICT));
    }

    /** Imports a file of topics, areas or responsibilities. */
    JsonNode importCsv(String what, Path csv) throws IOException {
        return importCsv(what, Files.readString(csv));
    }

    /** Imports topics, areas or responsibilities. */
    public JsonNode importCsv(String what, String csv) {
        return content(send(post("/v1/" + what + "/_import", "text/csv", BodyPublishers.ofString(csv))));
    }

    /** Waits until a question finds a topic; a search that is not up to it yet finds nothing. */
    void awaitTopic(String question) {
        HttpRequest find = post("/v1/experts/_find", JSON_TYPE, json(Map.of("question", question)));
        Waiting.until("'" + question + "' finds a topic", patience, PAUSE_BETWEEN_ORDERS, () -> {
            HttpResponse<String> answer = send(find);
            return answer.statusCode() != UNAVAILABLE
                    && !content(answer).path("topics").isEmpty();
        });
    }

    /** Waits until it has been learned which topic a question is about. */
    void awaitModel() {
        HttpRequest health = request("/actuator/health").GET().build();
        Waiting.until(
                "a topic model is in use",
                patience,
                PAUSE_BETWEEN_ORDERS,
                () -> JSON.readTree(send(health).body())
                        .path("components")
                        .path("search")
                        .path("details")
                        .has("model"));
    }

    /** How many people a text finds. */
    public long found(String text) {
        HttpRequest search = post("/v1/people/_search", JSON_TYPE, json(Map.of("text", text, "limit", 1)));
        return content(send(search)).path("total").asLong();
    }

    /** Waits until a text finds exactly this many people. */
    public void awaitFound(String text, int people) {
        Waiting.until(people + " people are found by '" + text + "'", patience, PAUSE, () -> found(text) == people);
    }

    /** Waits until the index is there and nothing waits for it. */
    public void awaitIndex() {
        Waiting.until("nothing waits for the index", patience, PAUSE_BETWEEN_COUNTS, () -> {
            JsonNode index = get("/v1/index");
            return index.path("generation").isArray()
                    && index.path("rebuild").isNull()
                    && index.path("pending").asLong() == 0;
        });
    }

    /** Waits until the service has read what changed and the server tells it of what comes. */
    public void awaitPush() {
        Waiting.until("the server tells of changes", patience, PAUSE, () -> {
            JsonNode source = get("/v1/sync/sources").path("sources").path(0);
            return source.path("push").asBoolean()
                    && source.path("lastRun").path("kind").asString("").equals("DELTA");
        });
    }

    private JsonNode get(String path) {
        return content(send(request(path).GET().build()));
    }

    private HttpRequest post(String path, String type, BodyPublisher body) {
        return request(path).header("Content-Type", type).POST(body).build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(patience)
                .header("Authorization", "Bearer " + token);
    }

    private static BodyPublisher json(Map<String, Object> body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return Http.send(request);
        } catch (IOException ex) {
            throw new StackProblem("directory-service did not answer to " + request.uri() + ": " + ex + ".", ex);
        }
    }

    private static JsonNode content(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new StackProblem(
                    "directory-service answered " + answer.statusCode() + " to " + answer.uri() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
