package nl.raakpunt.directory.search;

import java.io.IOException;
import org.springframework.stereotype.Component;

/** Opens streams of documents to Elasticsearch. */
@Component
class BulkStreams {
    private final BulkWriter bulk;
    private final SearchSettings settings;
    private final Workers workers;

    BulkStreams(BulkWriter bulk, SearchSettings settings, Workers workers) {
        this.bulk = bulk;
        this.settings = settings;
        this.workers = workers;
    }

    /** Gives documents to a stream. */
    interface Filling {
        void fill(BulkStream stream) throws IOException;
    }

    /** When this returns, everything given to the stream is in Elasticsearch and searchable. */
    void run(IndexTargets targets, Filling filling) throws IOException {
        try (BulkStream stream =
                new BulkStream(bulk, targets, settings.bulkSize().toBytes(), workers)) {
            filling.fill(stream);
            stream.finish();
        }
    }
}
