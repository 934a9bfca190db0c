package nl.raakpunt.directory.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.raakpunt.directory.topic.Topic;

/** What others do with the same texts: plain BM25, and every word within one field as the peers' search has it. */
final class Baselines {
    private static final String INDEX = "evaluation-baseline";

    private final ElasticsearchClient client;

    Baselines(ElasticsearchClient client) {
        this.client = client;
    }

    void fill(List<Topic> topics) throws IOException {
        if (client.indices().exists(exists -> exists.index(INDEX)).value()) {
            client.indices().delete(delete -> delete.index(INDEX));
        }
        client.indices()
                .create(create -> create.index(INDEX)
                        .mappings(mapping -> mapping.properties(
                                        "title",
                                        field -> field.text(text ->
                                                text.analyzer("standard").copyTo("all")))
                                .properties(
                                        "names",
                                        field -> field.text(text ->
                                                text.analyzer("standard").copyTo("all")))
                                .properties("all", field -> field.text(text -> text.analyzer("standard")))));
        List<BulkOperation> operations = topics.stream()
                .map(topic -> BulkOperation.of(op -> op.index(index ->
                        index.id(topic.key()).document(Map.of("title", topic.title(), "names", topic.synonyms())))))
                .toList();
        client.bulk(bulk -> bulk.index(INDEX).operations(operations).refresh(Refresh.True));
    }

    List<String> bm25(String question) throws IOException {
        return ask(QueryBuilders.match(match -> match.field("all").query(question)));
    }

    List<String> allWordsInOneField(String question) throws IOException {
        return ask(QueryBuilders.multiMatch(match -> match.query(question)
                .fields("title", "names")
                .type(TextQueryType.BestFields)
                .fuzziness("AUTO")
                .minimumShouldMatch("100%")));
    }

    private List<String> ask(Query query) throws IOException {
        return client
                .search(
                        search -> search.index(INDEX).query(query).size(10).source(source -> source.fetch(false)),
                        Void.class)
                .hits()
                .hits()
                .stream()
                .map(hit -> String.valueOf(hit.id()))
                .toList();
    }
}
