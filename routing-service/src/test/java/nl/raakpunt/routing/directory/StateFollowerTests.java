package nl.raakpunt.routing.directory;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.moreThanOrExactly;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;

/** Tests for {@link StateFollower} against a stream that tells, ends and fails. */
class StateFollowerTests {

    private static final UUID SANNE = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final String STREAM = "/v1/reachability/_changes";

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
    private final List<Object> told = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void whatIsToldIsPassedOnAndAStreamThatEndsIsFollowedAgain() {
        server.stubFor(
                get(urlPathEqualTo(STREAM)).willReturn(okForContentType("text/event-stream", """
                        id: 1
                        event: reset
                        data: {"people":[]}

                        :

                        id: 2
                        event: changed
                        data: {"people":["%s"]}

                        """.formatted(SANNE))));
        following(() -> {
            await().until(() -> told.contains(new StatesChanged(Set.of(SANNE))));
            assertThat(told.getFirst()).isEqualTo(StatesChanged.ANYBODY);
            await().until(() ->
                    told.stream().filter(StatesChanged.ANYBODY::equals).count() > 1);
        });
    }

    @Test
    void aServerThatFailsIsAskedAgainUntilItTells() {
        server.stubFor(get(urlPathEqualTo(STREAM)).willReturn(aResponse().withStatus(503)));
        following(() -> {
            await().until(() -> server.getAllServeEvents().size() > 2);
            assertThat(told).isEmpty();
            server.stubFor(get(urlPathEqualTo(STREAM))
                    .willReturn(okForContentType("text/event-stream", "event: reset\ndata: {\"people\":[]}\n\n")));
            await().until(() -> told.contains(StatesChanged.ANYBODY));
        });
    }

    @Test
    void aStreamThatWasLostIsTakenUpAfterTheLastEventThatCame() {
        server.stubFor(
                get(urlPathEqualTo(STREAM)).willReturn(okForContentType("text/event-stream", """
                        id: run-2
                        event: changed
                        data: {"people":["%s"]}

                        event: too-slow
                        data: {"people":[]}

                        """.formatted(SANNE))));
        following(() -> await().untilAsserted(() -> server.verify(
                moreThanOrExactly(1),
                getRequestedFor(urlPathEqualTo(STREAM)).withHeader("Last-Event-ID", equalTo("run-2")))));
        server.verify(1, getRequestedFor(urlPathEqualTo(STREAM)).withoutHeader("Last-Event-ID"));
    }

    @Test
    void aSignOfLifeAloneShowsThatNothingWasMissed() {
        server.stubFor(get(urlPathEqualTo(STREAM))
                .willReturn(
                        okForContentType("text/event-stream", "id: run-2\nevent: reset\ndata: {\"people\":[]}\n\n")));
        server.stubFor(get(urlPathEqualTo(STREAM))
                .withHeader("Last-Event-ID", equalTo("run-2"))
                .willReturn(okForContentType("text/event-stream", ":\n\n")));
        following(() -> await().until(() ->
                told.stream().filter(StatesChanged.ANYBODY::equals).count() > 2));
    }

    private void following(Runnable check) {
        DirectorySettings settings = new DirectorySettings(
                URI.create(server.baseUrl()),
                "",
                "",
                Duration.ofSeconds(1),
                Duration.ofMillis(700),
                Duration.ofMinutes(1),
                Duration.ofSeconds(2),
                Duration.ofHours(1),
                new DirectorySettings.Follow(
                        Duration.ofSeconds(30), Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofSeconds(30)));
        StateFollower follower = new StateFollower(
                WebClient.create(server.baseUrl()),
                new KnownStates(
                        SignOfLifeTests.life(CircuitBreakerRegistry.ofDefaults(), settings),
                        settings,
                        Clock.systemUTC()),
                told::add,
                settings);
        follower.start();
        try {
            check.run();
        } finally {
            follower.stop();
        }
    }
}
