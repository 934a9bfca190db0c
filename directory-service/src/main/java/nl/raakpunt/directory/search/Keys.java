package nl.raakpunt.directory.search;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import jakarta.json.JsonValue;
import java.util.Optional;

/**
 * Asks of what is found only what it is called: reading that from the column of the field takes a part of the time of unpacking
 * whole documents for their identifiers.
 */
final class Keys {
    private static final String NOTHING_STORED = "_none_";

    private Keys() {}

    /** Leaves everything but the values of this keyword field out of what is found. */
    static SearchRequest.Builder only(String field, SearchRequest.Builder search) {
        return search.source(source -> source.fetch(false))
                .storedFields(NOTHING_STORED)
                .docvalueFields(column -> column.field(field));
    }

    /** The value of that field. */
    static Optional<String> of(Hit<?> hit, String field) {
        return Optional.ofNullable(hit.fields().get(field))
                .map(JsonData::toJson)
                .map(Keys::first);
    }

    private static String first(JsonValue values) {
        return values.asJsonArray().getString(0);
    }
}
