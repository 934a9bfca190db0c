package nl.raakpunt.directory.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.raakpunt.directory.search.text.QuestionWords;
import nl.raakpunt.directory.testing.ElasticsearchServer;
import nl.raakpunt.directory.topic.Area;
import nl.raakpunt.directory.topic.Topic;
import org.springframework.util.unit.DataSize;

/** The product's own topic search on a catalogue, without the rest of the service around it. */
final class TestSearch implements AutoCloseable {
    private final ElasticsearchClient client;
    private final SearchGate gate;
    private final TopicSearch search;
    private final Catalogue catalogue;

    TestSearch(ElasticsearchServer server, String prefix, List<Topic> topics) throws IOException {
        SearchSettings settings = new SearchSettings(
                prefix, Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofMinutes(5), DataSize.ofMegabytes(5));
        client = ElasticsearchClient.of(config -> config.host(server.uri().toString()));
        gate = new SearchGate(CircuitBreakerRegistry.ofDefaults(), settings);
        SearchIndex index = new SearchIndex(client, settings, Clock.systemUTC());
        search = new TopicSearch(gate, client, index);
        catalogue = Catalogue.of(topics, List.<Area>of());
        String fresh = index.create(IndexKind.TOPICS);
        IndexTargets target =
                new IndexTargets(Map.of(IndexKind.TOPICS, List.of(new IndexTargets.Target(fresh, false))));
        new BulkWriter(client).send(target, TopicDocument.writes(catalogue, List.of(), 1), Refresh.True);
        index.publish(Map.of(IndexKind.TOPICS, fresh));
    }

    List<TopicMatch> find(String question, int limit) {
        return search.find(QuestionWords.of(question, catalogue.text()), catalogue, limit);
    }

    ElasticsearchClient client() {
        return client;
    }

    @Override
    public void close() throws IOException {
        gate.destroy();
        client.close();
    }
}
