package nl.raakpunt.directory.search;

import co.elastic.clients.util.BinaryData;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final ByteBuffer LINE_END =
            ByteBuffer.wrap(new byte[] {'\n'}).asReadOnlyBuffer();

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

    /** Adds its lines of a bulk request. */
    void addTo(List<ByteBuffer> lines, IndexTargets.Target target) throws IOException {
        Map<String, Object> where = new LinkedHashMap<>();
        where.put("_index", target.index());
        where.put("_id", id);
        where.put("version", stamp);
        where.put("version_type", "external_gte");
        if (document != null && target.alias()) {
            where.put("require_alias", true);
        }
        lines.add(ByteBuffer.wrap(JSON.writeValueAsBytes(Map.of(document == null ? "delete" : "index", where))));
        lines.add(LINE_END.duplicate());
        if (document != null) {
            lines.add(document.asByteBuffer());
            lines.add(LINE_END.duplicate());
        }
    }
}
