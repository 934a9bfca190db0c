package nl.raakpunt.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.raakpunt.stack.StackProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The documents of a built index, brought in bulk into a new index of the same settings and mapping. */
final class BareBulk {
    private static final String SOURCE = "raakpunt-people";
    private static final String TARGET = "bare-people";
    private static final long REQUEST = 5_000_000;
    private static final int PAGE = 2_000;
    /** What Elasticsearch gives an index by itself and does not take. */
    private static final List<String> OWN = List.of("uuid", "creation_date", "provided_name", "version", "routing");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI elasticsearch;
    private final String definition;
    private final List<Path> requests = new ArrayList<>();

    /** Writes out every document, as many to a file as fit in one request. */
    BareBulk(URI elasticsearch, Path folder) throws IOException, InterruptedException {
        this.elasticsearch = elasticsearch;
        this.definition = definition();
        Files.createDirectories(folder);
        JsonNode page = post("/" + SOURCE + "/_search?scroll=5m", Map.of("size", PAGE, "sort", List.of("_doc")));
        List<String> lines = new ArrayList<>();
        long size = 0;
        while (!page.path("hits").path("hits").isEmpty()) {
            for (JsonNode hit : page.path("hits").path("hits")) {
                lines.add(JSON.writeValueAsString(
                        Map.of("index", Map.of("_id", hit.path("_id").asString()))));
                lines.add(JSON.writeValueAsString(hit.path("_source")));
                size += lines.getLast().length();
            }
            if (size >= REQUEST) {
                write(folder, lines);
                size = 0;
            }
            page = post(
                    "/_search/scroll",
                    Map.of("scroll", "5m", "scroll_id", page.path("_scroll_id").asString()));
        }
        write(folder, lines);
    }

    private void write(Path folder, List<String> lines) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        Path file = folder.resolve("request-" + requests.size() + ".ndjson");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (String line : lines) {
                out.write(line);
                out.write('\n');
            }
        }
        requests.add(file);
        lines.clear();
    }

    private String definition() throws IOException, InterruptedException {
        JsonNode index = send("GET", "/" + SOURCE, null).iterator().next();
        ObjectNode settings = (ObjectNode) index.path("settings").path("index");
        settings.remove(OWN);
        return JSON.writeValueAsString(
                Map.of("settings", Map.of("index", settings), "mappings", index.path("mappings")));
    }

    /** An empty index, outside the time. */
    void empty() throws IOException, InterruptedException {
        send("DELETE", "/" + TARGET + "?ignore_unavailable=true", null);
        send("PUT", "/" + TARGET, BodyPublishers.ofString(definition));
    }

    void bulk() throws IOException, InterruptedException {
        for (Path request : requests) {
            JsonNode answer = send("POST", "/" + TARGET + "/_bulk", BodyPublishers.ofFile(request));
            if (answer.path("errors").asBoolean()) {
                throw new StackProblem("Elasticsearch refuses documents that it has in another index.");
            }
        }
        send("POST", "/" + TARGET + "/_refresh", null);
    }

    /** Takes away this and every other index. */
    void clear() throws IOException, InterruptedException {
        send("DELETE", "/" + TARGET, null);
        for (JsonNode index : send("GET", "/_cat/indices/raakpunt-*?format=json", null)) {
            send("DELETE", "/" + index.path("index").asString(), null);
        }
        for (Path request : requests) {
            Files.delete(request);
        }
    }

    private JsonNode post(String path, Map<String, Object> body) throws IOException, InterruptedException {
        return send("POST", path, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private JsonNode send(String method, String path, @Nullable BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(elasticsearch.resolve(path))
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
