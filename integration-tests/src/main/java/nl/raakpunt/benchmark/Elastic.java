package nl.raakpunt.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import nl.raakpunt.stack.StackProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Elasticsearch itself, without the service in between. */
final class Elastic {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;

    Elastic(URI address) {
        this.address = address;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send("GET", path, null);
    }

    JsonNode post(String path, Map<String, Object> body) throws IOException, InterruptedException {
        return send("POST", path, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    /** Removes the indexes of the service. */
    void empty() throws IOException, InterruptedException {
        for (JsonNode index : get("/_cat/indices/raakpunt-*?format=json")) {
            send("DELETE", "/" + index.path("index").asString(), null);
        }
    }

    JsonNode send(String method, String path, @Nullable BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", path.endsWith("_bulk") ? "application/x-ndjson" : "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : body)
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new StackProblem("Elasticsearch answered " + answer.statusCode() + " to " + method + " " + path + ": "
                    + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
