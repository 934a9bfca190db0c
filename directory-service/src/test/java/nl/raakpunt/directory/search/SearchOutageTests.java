package nl.raakpunt.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.search.Municipality.Colleague;
import nl.raakpunt.directory.testing.ElasticsearchServer;
import nl.raakpunt.directory.testing.FreePort;
import nl.raakpunt.directory.testing.TestElasticsearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SearchOutageTests {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Colleague NEW =
            new Colleague("Wout", "", "Zwaluw", "Boswachter", "Groen en bomen", "+31181471777", "", true);

    @TempDir
    Path folder;

    @Test
    void searchSaysItIsLimitedHealsByItselfAndLosesNothing() throws Exception {
        int port = FreePort.next();
        try (RunningService service = start(port)) {
            SearchApi api = new SearchApi(service);
            Municipality municipality = new Municipality(service);
            municipality.settle();

            Set<String> before;
            assertLimited(api);
            assertThat(health(service, "search").get("status").asString()).isEqualTo("DOWN");
            service.anonymous().get().uri("/readyz").exchange().expectStatus().isOk();

            try (ElasticsearchServer server = elasticsearch(port)) {
                awaitFound(api, "meijer");
                before = indexes(service);
                server.kill();
                assertLimited(api);
                municipality.save(NEW);
            }
            try (ElasticsearchServer server = elasticsearch(port)) {
                awaitFound(api, "zwaluw");
                awaitFound(api, "meijer");
                assertThat(server.uri().getPort()).isEqualTo(port);
                assertThat(indexes(service)).as("a crash keeps the data").isEqualTo(before);

                wipe(service.bean(ElasticsearchClient.class));
                awaitFound(api, "zwaluw");
                assertThat(api.experts("boom kappen").at("/topics/0/topic/key").asString())
                        .isEqualTo("boom-kappen");
                assertThat(health(service, "search").get("status").asString()).isEqualTo("UP");
            }
        }
    }

    private static void assertLimited(SearchApi api) {
        await().atMost(PATIENCE)
                .until(() -> api.experts("boom kappen").get("limited").asBoolean());
        assertThat(api.experts("boom kappen").at("/topics/0/topic/key").asString())
                .isEqualTo("boom-kappen");
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode people = api.people("meijer", 5);
            assertThat(people.get("limited").asBoolean()).isTrue();
            assertThat(people.at("/people/0/person/displayName").asString()).isEqualTo("Joost Meijer");
        });
    }

    private static void awaitFound(SearchApi api, String text) {
        await().atMost(PATIENCE).until(() -> {
            JsonNode found = api.people(text, 1);
            return !found.get("limited").asBoolean() && found.get("total").asInt() == 1;
        });
    }

    private static void wipe(ElasticsearchClient client) throws Exception {
        for (String index : indexes(client)) {
            client.indices().delete(delete -> delete.index(index));
        }
    }

    private static Set<String> indexes(RunningService service) throws Exception {
        return indexes(service.bean(ElasticsearchClient.class));
    }

    private static Set<String> indexes(ElasticsearchClient client) throws Exception {
        return client.indices().get(get -> get.index("outage-*")).indices().keySet();
    }

    private static JsonNode health(RunningService service, String component) {
        byte[] body = service.anonymous()
                .get()
                .uri("/actuator/health")
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return JsonMapper.shared().readTree(Objects.requireNonNull(body)).at("/components/" + component);
    }

    private static RunningService start(int port) {
        return RunningService.start(
                "ldap://localhost:1",
                Map.of(
                        "spring.elasticsearch.uris", "http://127.0.0.1:" + port,
                        "raakpunt.search.index-prefix", "outage",
                        "raakpunt.search.patience", "5s",
                        "raakpunt.search.pass-interval", "300ms"));
    }

    private ElasticsearchServer elasticsearch(int port) throws Exception {
        return ElasticsearchServer.builder()
                .zip(TestElasticsearch.ZIP)
                .folder(folder)
                .port(port)
                .start();
    }
}
