package nl.raakpunt.directory.search;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.util.BinaryData;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document to put in the index or to take out of it.
 *
 * @param stamp    rises with every reading of the database; Elasticsearch refuses what was read earlier than what it has
 * @param document as JSON; {@code null} takes it out
 */
record IndexWrite(
        IndexKind kind, String id, long stamp, @Nullable BinaryData document) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int ADDRESSING = 100;

    static IndexWrite put(IndexKind kind, String id, long stamp, Object document) {
        return new IndexWrite(kind, id, stamp, BinaryData.of(JSON.writeValueAsBytes(document), "application/json"));
    }

    static IndexWrite remove(IndexKind kind, String id, long stamp) {
        return new IndexWrite(kind, id, stamp, null);
    }

    /** About the bytes it takes in a request. */
    long size() {
        return ADDRESSING + (document == null ? 0 : document.size());
    }

    BulkOperation in(IndexTargets.Target target) {
        BinaryData content = document;
        if (content == null) {
            return BulkOperation.of(op -> op.delete(
                    delete -> delete.index(target.index()).id(id).version(stamp).versionType(VersionType.ExternalGte)));
        }
        return BulkOperation.of(op -> op.index(index -> index.index(target.index())
                .requireAlias(target.alias())
                .id(id)
                .version(stamp)
                .versionType(VersionType.ExternalGte)
                .document(content)));
    }
}
