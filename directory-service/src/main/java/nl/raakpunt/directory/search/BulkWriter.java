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
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends documents to an index in bulk. */
@Component
class BulkWriter {
    private static final Logger log = LoggerFactory.getLogger(BulkWriter.class);
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final ElasticsearchClient client;

    BulkWriter(ElasticsearchClient client) {
        this.client = client;
    }

    /** Where to write, and whether it is an alias that must be there: a missing one would become an index by itself. */
    record Target(String index, boolean alias) {}

    void send(Target target, List<BulkOperation> operations) throws IOException {
        if (operations.isEmpty()) {
            return;
        }
        BulkResponse answer = client.bulk(BulkRequest.of(bulk -> bulk.index(target.index())
                .requireAlias(target.alias())
                .refresh(target.alias() ? Refresh.True : Refresh.False)
                .operations(operations)));
        for (BulkResponseItem item : answer.items()) {
            check(item);
        }
    }

    /** What may go better later stops the batch; a document that is refused for good must not block all others. */
    private static void check(BulkResponseItem item) throws IOException {
        ErrorCause error = item.error();
        if (error == null || (item.status() == NOT_FOUND && item.operationType() == OperationType.Delete)) {
            return;
        }
        boolean passing =
                item.status() == NOT_FOUND || item.status() == TOO_MANY_REQUESTS || item.status() >= SERVER_ERROR;
        if (passing) {
            throw new IOException("Elasticsearch did not take %s: %s".formatted(item.id(), error.reason()));
        }
        log.error("Elasticsearch refuses {} for good: {}", item.id(), error.reason());
    }
}
