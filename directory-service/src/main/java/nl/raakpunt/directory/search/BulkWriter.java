package nl.raakpunt.directory.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.bulk.OperationType;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends documents to Elasticsearch in bulk. */
@Component
class BulkWriter {
    private static final Logger log = LoggerFactory.getLogger(BulkWriter.class);
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final ElasticsearchClient client;

    BulkWriter(ElasticsearchClient client) {
        this.client = client;
    }

    /** Writes to every target; what Elasticsearch already has of a later moment stays. */
    void send(IndexTargets targets, Collection<IndexWrite> writes, Refresh refresh) throws IOException {
        List<BulkOperation> operations = writes.stream()
                .flatMap(write -> targets.of(write.kind()).stream().map(write::in))
                .toList();
        if (operations.isEmpty()) {
            return;
        }
        BulkResponse answer =
                client.bulk(BulkRequest.of(bulk -> bulk.refresh(refresh).operations(operations)));
        for (BulkResponseItem item : answer.items()) {
            check(item);
        }
    }

    /** Makes what was written searchable. */
    void refresh(IndexTargets targets) throws IOException {
        client.indices().refresh(refresh -> refresh.index(targets.names()));
    }

    /** What may go better later stops the batch; a document that is refused for good must not block all others. */
    private static void check(BulkResponseItem item) throws IOException {
        ErrorCause error = item.error();
        if (error == null || isDone(item)) {
            return;
        }
        boolean passing =
                item.status() == NOT_FOUND || item.status() == TOO_MANY_REQUESTS || item.status() >= SERVER_ERROR;
        if (passing) {
            throw new IOException("Elasticsearch did not take %s: %s".formatted(item.id(), error.reason()));
        }
        log.error("Elasticsearch refuses {} for good: {}", item.id(), error.reason());
    }

    /** A conflict means that a later reading of the same thing was written before. */
    private static boolean isDone(BulkResponseItem item) {
        return item.status() == CONFLICT
                || (item.status() == NOT_FOUND && item.operationType() == OperationType.Delete);
    }
}
