package nl.raakpunt.directory.search;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
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

/** Elasticsearch takes every search and answers none. */
class HangingSearchTests {
    private static final String SEARCH = "/hanging-.*/_search";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String TWO_QUESTIONS = "Mag ik een boom kappen? En wanneer is er vergunning voor bijen nodig?";

    @Test
    void whatIsAskedIsAnsweredWithoutItAfterOneWaitAndThenAtOnce() {
        WireMockServer between =
                new WireMockServer(WireMockConfiguration.options().dynamicPort());
        between.start();
        between.stubFor(any(anyUrl())
                .willReturn(
                        aResponse().proxiedFrom(TestElasticsearch.shared().uri().toString())));
        try (RunningService service = start(between)) {
            SearchApi api = new SearchApi(service);
            new Municipality(service).settle();
            await().atMost(PATIENCE)
                    .until(() -> !api.people("meijer", 5).get("limited").asBoolean()
                            && !api.experts(TWO_QUESTIONS).get("limited").asBoolean());

            StubMapping hanging = between.stubFor(post(urlPathMatching(SEARCH))
                    .atPriority(1)
                    .willReturn(okJson("{}").withFixedDelay(5_000)));
            between.resetRequests();
            var experts = api.experts(TWO_QUESTIONS);
            assertThat(experts.get("limited").asBoolean()).isTrue();
            assertThat(experts.get("topics")).isNotEmpty();
            between.verify(1, postRequestedFor(urlPathMatching(SEARCH)));

            assertThat(api.people("meijer", 5)
                            .at("/people/0/person/displayName")
                            .asString())
                    .isEqualTo("Joost Meijer");
            assertThat(api.people("meijer", 5).get("limited").asBoolean()).isTrue();
            between.verify(2, postRequestedFor(urlPathMatching(SEARCH)));

            between.removeStub(hanging);
            await().atMost(PATIENCE)
                    .until(() -> !api.people("meijer", 5).get("limited").asBoolean());
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
                        "hanging",
                        "raakpunt.search.patience",
                        "2s",
                        "raakpunt.search.pass-interval",
                        "200ms"));
    }
}
