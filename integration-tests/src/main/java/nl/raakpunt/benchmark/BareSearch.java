package nl.raakpunt.benchmark;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntFunction;
import nl.raakpunt.stack.StackProblem;
import tools.jackson.databind.json.JsonMapper;

/** One plain {@code _search} for a text, as typed, straight on the same Elasticsearch with its own analysis; the yardstick. */
final class BareSearch {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int BATCH = 2_000;
    private static final int HITS = 10;

    private final Caller caller;
    private final URI elasticsearch;
    private final String index;
    private final StringBuilder waiting = new StringBuilder();
    private int documents;

    /** Begins with an empty index of this name. */
    BareSearch(URI elasticsearch, String index) {
        this.elasticsearch = elasticsearch;
        this.caller = new Caller(elasticsearch, "");
        this.index = index;
    }

    /** A document with one text. */
    void add(String kind, String id, String text) throws IOException, InterruptedException {
        waiting.append(JSON.writeValueAsString(Map.of("index", Map.of("_index", index, "_id", kind + "/" + id))))
                .append('\n')
                .append(JSON.writeValueAsString(Map.of("kind", kind, "text", text)))
                .append('\n');
        documents++;
        if (documents % BATCH == 0) {
            flush();
        }
    }

    private void flush() throws IOException, InterruptedException {
        if (!waiting.isEmpty() && !caller.post("/_bulk", "application/x-ndjson", waiting.toString())) {
            throw new StackProblem("Elasticsearch refused documents of the yardstick.");
        }
        waiting.setLength(0);
    }

    /** Makes everything searchable. */
    void finish() throws IOException, InterruptedException {
        flush();
        if (!caller.post("/" + index + "/_forcemerge?max_num_segments=1", "application/json", "")
                || !caller.post("/" + index + "/_refresh", "application/json", "")) {
            throw new StackProblem("Elasticsearch refused to make the yardstick searchable.");
        }
    }

    int documents() {
        return documents;
    }

    IntFunction<Callable<Boolean>> callers(Function<Random, String> text) {
        return number -> {
            Caller own = new Caller(elasticsearch, "");
            Random random = new Random(number);
            return () -> own.post("/" + index + "/_search", "application/json", query(text.apply(random)));
        };
    }

    private static String query(String text) {
        return JSON.writeValueAsString(
                Map.of("size", HITS, "query", Map.of("match", Map.of("text", text)), "sort", List.of("_score")));
    }
}
