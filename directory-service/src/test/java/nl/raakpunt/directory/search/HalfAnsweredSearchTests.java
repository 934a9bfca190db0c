package nl.raakpunt.directory.search;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.time.Duration;
import java.util.Map;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.testing.TestElasticsearch;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Elasticsearch answers about topics, and goes down before it is asked about people. */
class HalfAnsweredSearchTests {
    private static final String PREFIX = "halfway";
    private static final String DOUBTFUL = "vergunning voor bijen in bermen";
    private static final String SEARCH_OF_PEOPLE = "/" + PREFIX + "-people.*/_search";

    @Test
    void topicsAreAnsweredWhenOnlyTheSearchOfProfilesFails() {
        WireMockServer between =
                new WireMockServer(WireMockConfiguration.options().dynamicPort());
        between.start();
        between.stubFor(any(anyUrl())
                .willReturn(
                        aResponse().proxiedFrom(TestElasticsearch.shared().uri().toString())));
        try (RunningService service = start(between)) {
            SearchApi api = new SearchApi(service);
            new Municipality(service).settle();
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                JsonNode experts = api.experts(DOUBTFUL);
                return !experts.get("limited").asBoolean()
                        && !experts.get("people").isEmpty();
            });
            JsonNode whole = api.experts(DOUBTFUL);

            StubMapping failure = between.stubFor(
                    post(urlPathMatching(SEARCH_OF_PEOPLE)).atPriority(1).willReturn(serviceUnavailable()));
            JsonNode half = api.experts(DOUBTFUL);

            between.verify(postRequestedFor(urlPathMatching(SEARCH_OF_PEOPLE)));
            assertThat(half.get("limited").asBoolean()).isTrue();
            assertThat(half.get("topics")).isEqualTo(whole.get("topics")).isNotEmpty();
            assertThat(half.get("people")).isEmpty();

            between.removeStub(failure);
            assertThat(api.experts(DOUBTFUL).get("people")).isEqualTo(whole.get("people"));
        } finally {
            between.stop();
        }
    }

    private static RunningService start(WireMockServer elasticsearch) {
        return RunningService.start(
                "ldap://localhost:1",
                Map.of(
                        "spring.elasticsearch.uris",
                        elasticsearch.baseUrl(),
                        "raakpunt.search.index-prefix",
                        PREFIX,
                        "raakpunt.search.patience",
                        "20s",
                        "raakpunt.search.pass-interval",
                        "200ms"));
    }
}
