package nl.raakpunt.directory.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.LongTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks the index what it holds. */
@Component
class IndexContents {
    private static final int PAGE = 5_000;
    private static final int MOST_BUCKETS = 256;

    private final ElasticsearchClient client;

    IndexContents(ElasticsearchClient client) {
        this.client = client;
    }

    /** People whom one of these indexes shows as responsible for one of the topics. */
    Set<String> responsibleFor(Collection<String> topics, IndexTargets targets) throws IOException {
        Query query = QueryBuilders.terms(terms -> terms.field("topic_keys")
                .terms(values ->
                        values.value(topics.stream().map(FieldValue::of).toList())));
        Set<String> found = new HashSet<>();
        for (IndexTargets.Target target : targets.of(IndexKind.PEOPLE)) {
            found.addAll(marks(target.index(), "id", query).keySet());
        }
        return found;
    }

    /** How many people are in each bucket, and the sum of their marks. */
    Map<Integer, Marks.Bucket> buckets(String index) throws IOException {
        SearchResponse<Void> answer = client.search(
                search -> search.index(index)
                        .size(0)
                        .aggregations(
                                "buckets",
                                Aggregation.of(all -> all.terms(
                                                terms -> terms.field("bucket").size(MOST_BUCKETS))
                                        .aggregations("total", sum -> sum.sum(field -> field.field("mark"))))),
                Void.class);
        Map<Integer, Marks.Bucket> buckets = new HashMap<>();
        for (LongTermsBucket bucket : Objects.requireNonNull(
                        answer.aggregations().get("buckets"))
                .lterms()
                .buckets()
                .array()) {
            Double sum = Objects.requireNonNull(bucket.aggregations().get("total"))
                    .sum()
                    .value();
            buckets.put((int) bucket.key(), new Marks.Bucket(bucket.docCount(), sum == null ? 0 : sum.longValue()));
        }
        return buckets;
    }

    /** The marks of the people in these buckets. */
    Map<String, Long> in(String index, Collection<Integer> buckets) throws IOException {
        return marks(
                index,
                "id",
                QueryBuilders.terms(terms -> terms.field("bucket")
                        .terms(values -> values.value(
                                buckets.stream().map(FieldValue::of).toList()))));
    }

    /** The marks of all topics. */
    Map<String, Long> topics(String index) throws IOException {
        return marks(index, "key", QueryBuilders.matchAll(all -> all));
    }

    private Map<String, Long> marks(String index, String key, Query query) throws IOException {
        Map<String, Long> marks = new HashMap<>();
        List<Hit<Void>> page;
        String last = "";
        do {
            String after = last;
            page = client.search(
                            search -> search.index(index)
                                    .query(query)
                                    .source(source -> source.fetch(false))
                                    .docvalueFields(field -> field.field("mark"))
                                    .sort(sort ->
                                            sort.field(field -> field.field(key).order(SortOrder.Asc)))
                                    .searchAfter(after)
                                    .size(PAGE),
                            Void.class)
                    .hits()
                    .hits();
            for (Hit<Void> hit : page) {
                last = Objects.requireNonNull(hit.id());
                marks.put(last, markOf(hit));
            }
        } while (page.size() == PAGE);
        return marks;
    }

    private static long markOf(Hit<Void> hit) {
        JsonData values = hit.fields().get("mark");
        return values == null
                ? -1
                : values.toJson().asJsonArray().getJsonNumber(0).longValue();
    }
}
