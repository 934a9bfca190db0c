package nl.raakpunt.routing.directory;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.moreThanOrExactly;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tests for {@link SignOfLife} against a server that hangs, is slow, and answers again. */
class SignOfLifeTests {

    private static final int FOR_EVER = 3_000;
    private static final String LONG = "/long";
    private static final String SMALL = "/v1/areas";

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().containerThreads(60));
    private WebClient web = WebClient.create();
    private SignOfLife life = life();

    @BeforeEach
    void start() {
        server.start();
        web = WebClient.create(server.baseUrl());
        life = life();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aCallEndsWhenThereIsNoSignOfLife() {
        hangs();

        assertThatThrownBy(() -> life.whileThereIs(call()).block()).hasRootCauseInstanceOf(TimeoutException.class);

        assertThat(life.isSilent()).isTrue();
        server.verify(1, getRequestedFor(urlEqualTo(SMALL)));
    }

    @Test
    void whileItIsSilentNothingElseIsTried() {
        hangs();
        assertThatThrownBy(() -> life.whileThereIs(call()).block()).isNotNull();
        server.resetRequests();

        assertThatThrownBy(() -> life.whileThereIs(call()).block()).isInstanceOf(CallNotPermittedException.class);
        assertThatThrownBy(() -> life.unlessSilent(call()).block()).isInstanceOf(CallNotPermittedException.class);

        server.verify(0, getRequestedFor(urlEqualTo(LONG)));
    }

    @Test
    void whoWaitAtTheSameTimeAskTogetherAndEndTogether() {
        hangs();

        Long ended = Flux.range(0, 20)
                .flatMap(
                        _ -> life.whileThereIs(call())
                                .thenReturn(false)
                                .onErrorResume(TimeoutException.class, _ -> Mono.just(true)),
                        20)
                .filter(timeout -> timeout)
                .count()
                .block();

        assertThat(ended).isEqualTo(20);
        server.verify(1, getRequestedFor(urlEqualTo(SMALL)));
    }

    @Test
    void anAnswerThatTakesLongIsWaitedForWhileThereAreSignsOfLife() {
        answer(LONG, ok("at last").withFixedDelay(900));
        answer(SMALL, okJson("{\"areas\": []}"));

        assertThat(life.whileThereIs(call()).block()).isEqualTo("at last");

        assertThat(life.isSilent()).isFalse();
        server.verify(moreThanOrExactly(2), getRequestedFor(urlEqualTo(SMALL)));
    }

    @Test
    void nothingIsAskedBesideAnAnswerThatComesAtOnce() {
        answer(LONG, ok("at once"));

        assertThat(life(Duration.ofMinutes(1)).whileThereIs(call()).block()).isEqualTo("at once");

        server.verify(0, getRequestedFor(urlEqualTo(SMALL)));
    }

    @Test
    void anErrorIsASignOfLifeToo() {
        answer(LONG, ok("at last").withFixedDelay(900));
        answer(SMALL, serverError());

        assertThat(life.whileThereIs(call()).block()).isEqualTo("at last");
    }

    @Test
    void itIsHeardThatItSpeaksAgainWithoutAnybodysCall() {
        hangs();
        assertThatThrownBy(() -> life.whileThereIs(call()).block()).isNotNull();
        assertThat(life.isThere()).isFalse();
        server.resetAll();
        answer(LONG, ok("again"));
        answer(SMALL, okJson("{\"areas\": []}"));

        await().until(life::isThere);

        server.verify(0, getRequestedFor(urlEqualTo(LONG)));
        assertThat(life.isSilent()).isFalse();
        assertThat(life.whileThereIs(call()).block()).isEqualTo("again");
    }

    private void hangs() {
        answer(LONG, ok().withFixedDelay(FOR_EVER));
        answer(SMALL, ok().withFixedDelay(FOR_EVER));
    }

    private void answer(String path, ResponseDefinitionBuilder answer) {
        server.stubFor(get(urlEqualTo(path)).willReturn(answer));
    }

    private Mono<String> call() {
        return web.get().uri(LONG).retrieve().bodyToMono(String.class);
    }

    private SignOfLife life() {
        return life(Duration.ofMillis(100));
    }

    private SignOfLife life(Duration askAfter) {
        CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();
        breakers.circuitBreaker(
                "directory-life",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(1)
                        .minimumNumberOfCalls(1)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .waitDurationInOpenState(Duration.ofMillis(50))
                        .automaticTransitionFromOpenToHalfOpenEnabled(true)
                        .build());
        TimeLimiterRegistry limiters = TimeLimiterRegistry.ofDefaults();
        limiters.timeLimiter(
                "directory-life",
                TimeLimiterConfig.custom()
                        .timeoutDuration(Duration.ofMillis(300))
                        .build());
        return new SignOfLife(web, breakers, limiters, settings(askAfter));
    }

    /** One with the usual settings, that hears nothing as long as nobody asks. */
    static SignOfLife life(CircuitBreakerRegistry breakers, DirectorySettings settings) {
        return new SignOfLife(WebClient.create(), breakers, TimeLimiterRegistry.ofDefaults(), settings);
    }

    private static DirectorySettings settings(Duration askAfter) {
        return new DirectorySettings(
                URI.create("http://localhost"),
                "",
                "",
                Duration.ofSeconds(1),
                askAfter,
                Duration.ofMinutes(1),
                Duration.ofSeconds(2),
                Duration.ofHours(1),
                new DirectorySettings.Follow(
                        Duration.ofSeconds(30),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30)));
    }
}
