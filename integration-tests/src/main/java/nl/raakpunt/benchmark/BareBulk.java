package nl.raakpunt.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.raakpunt.stack.StackProblem;
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

    private final Elastic elasticsearch;
    private final String definition;
    private final List<Path> requests = new ArrayList<>();

    /** Writes out every document, as many to a file as fit in one request. */
    BareBulk(Elastic elasticsearch, Path folder) throws IOException, InterruptedException {
        this.elasticsearch = elasticsearch;
        this.definition = definition();
        Files.createDirectories(folder);
        JsonNode page =
                elasticsearch.post("/" + SOURCE + "/_search?scroll=5m", Map.of("size", PAGE, "sort", List.of("_doc")));
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
            page = elasticsearch.post(
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
        JsonNode index = elasticsearch.get("/" + SOURCE).iterator().next();
        ObjectNode settings = (ObjectNode) index.path("settings").path("index");
        settings.remove(OWN);
        return JSON.writeValueAsString(
                Map.of("settings", Map.of("index", settings), "mappings", index.path("mappings")));
    }

    /** An empty index, outside the time. */
    void empty() throws IOException, InterruptedException {
        elasticsearch.send("DELETE", "/" + TARGET + "?ignore_unavailable=true", null);
        elasticsearch.send("PUT", "/" + TARGET, BodyPublishers.ofString(definition));
    }

    void bulk() throws IOException, InterruptedException {
        for (Path request : requests) {
            JsonNode answer = elasticsearch.send("POST", "/" + TARGET + "/_bulk", BodyPublishers.ofFile(request));
            if (answer.path("errors").asBoolean()) {
                throw new StackProblem("Elasticsearch refuses documents that it has in another index.");
            }
        }
        elasticsearch.send("POST", "/" + TARGET + "/_refresh", null);
    }

    /** Takes away this and every other index. */
    void clear() throws IOException, InterruptedException {
        elasticsearch.send("DELETE", "/" + TARGET, null);
        elasticsearch.empty();
        for (Path request : requests) {
            Files.delete(request);
        }
    }
}
