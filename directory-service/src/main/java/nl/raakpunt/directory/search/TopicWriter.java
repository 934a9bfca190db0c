package nl.raakpunt.directory.search;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.raakpunt.directory.topic.Topic;
import org.springframework.stereotype.Component;

/** Writes the whole catalogue of topics to an index. */
@Component
class TopicWriter {
    private final BulkWriter bulk;

    TopicWriter(BulkWriter bulk) {
        this.bulk = bulk;
    }

    void write(BulkWriter.Target target, Collection<String> gone, Catalogue catalogue) throws IOException {
        List<BulkOperation> operations = new ArrayList<>();
        for (Topic topic : catalogue.topics().values()) {
            TopicDocument document = TopicDocument.of(topic, catalogue.text());
            operations.add(BulkOperation.of(
                    op -> op.index(index -> index.id(document.key()).document(document))));
        }
        gone.forEach(key -> operations.add(BulkOperation.of(op -> op.delete(delete -> delete.id(key)))));
        bulk.send(target, operations);
    }
}
