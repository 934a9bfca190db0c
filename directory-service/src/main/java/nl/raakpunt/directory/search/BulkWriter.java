package nl.raakpunt.directory.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.transport.ElasticsearchTransportBase;
import co.elastic.clients.transport.http.TransportHttpClient.Request;
import co.elastic.clients.transport.http.TransportHttpClient.Response;
import co.elastic.clients.util.BinaryData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends documents to Elasticsearch in bulk: as the bytes they already are, and asking only for what went wrong. Objects for
 * each line of request and answer would take as much time as making the documents.
 */
@Component
class BulkWriter {
    private static final Logger log = LoggerFactory.getLogger(BulkWriter.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Type",
            ElasticsearchTransportBase.JSON_CONTENT_TYPE,
            "Accept",
            ElasticsearchTransportBase.JSON_CONTENT_TYPE);
    private static final String WHAT_WENT_WRONG = "errors,items.*._id,items.*.status,items.*.error";

    private final ElasticsearchClient client;

    BulkWriter(ElasticsearchClient client) {
        this.client = client;
    }

    /** Writes to every target; what Elasticsearch already has of a later moment stays. */
    void send(IndexTargets targets, Collection<IndexWrite> writes, Refresh refresh) throws IOException {
        List<ByteBuffer> lines = new ArrayList<>();
        for (IndexWrite write : writes) {
            for (IndexTargets.Target target : targets.of(write.kind())) {
                write.addTo(lines, target);
            }
        }
        if (!lines.isEmpty()) {
            Map<String, String> how = Map.of("refresh", refresh.jsonValue(), "filter_path", WHAT_WENT_WRONG);
            check(post(new Request("POST", "/_bulk", how, HEADERS, lines)));
        }
    }

    /** Makes what was written searchable. */
    void refresh(IndexTargets targets) throws IOException {
        client.indices().refresh(refresh -> refresh.index(targets.names()));
    }

    private JsonNode post(Request request) throws IOException {
        ElasticsearchTransportBase transport = (ElasticsearchTransportBase) client._transport();
        try (Response answer = transport.httpClient().performRequest("bulk", null, request, transport.options())) {
            JsonNode content = content(answer.body());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException("Elasticsearch answered %d to a bulk request: %s"
                        .formatted(
                                answer.statusCode(), content.at("/error/reason").asString("")));
            }
            return content;
        }
    }

    private static JsonNode content(@Nullable BinaryData body) throws IOException {
        if (body == null) {
            return JSON.createObjectNode();
        }
        try (InputStream in = body.asInputStream()) {
            return JSON.readTree(in);
        }
    }

    private static void check(JsonNode answer) throws IOException {
        if (!answer.path("errors").isBoolean()) {
            throw new IOException("Elasticsearch does not say whether it took the documents.");
        }
        if (answer.path("errors").asBoolean()) {
            for (JsonNode item : answer.path("items")) {
                for (JsonNode outcome : item) {
                    checkOne(outcome);
                }
            }
        }
    }

    /** What may go better later stops the batch; a document that is refused for good must not block all others. */
    private static void checkOne(JsonNode outcome) throws IOException {
        int status = outcome.path("status").asInt();
        // A conflict means that a later reading of the same thing was written before.
        if (outcome.path("error").isMissingNode() || status == CONFLICT) {
            return;
        }
        String id = outcome.path("_id").asString("");
        String reason = outcome.at("/error/reason").asString("");
        if (status == NOT_FOUND || status == TOO_MANY_REQUESTS || status >= SERVER_ERROR) {
            throw new IOException("Elasticsearch did not take %s: %s".formatted(id, reason));
        }
        log.error("Elasticsearch refuses {} for good: {}", id, reason);
    }
}
