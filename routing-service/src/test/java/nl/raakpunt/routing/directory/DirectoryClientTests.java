package nl.raakpunt.routing.directory;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import nl.raakpunt.routing.testing.DirectoryStub;
import nl.raakpunt.routing.testing.RealParts;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests for {@link DirectoryClient} against an HTTP server that works, and that fails in every usual way. */
@RoutingServiceTest
class DirectoryClientTests {

    private static final UUID SANNE = UUID.fromString("00000000-0000-4000-8000-000000000002");

    @Autowired
    private DirectoryClient directory;

    @Autowired
    private DirectoryHealth health;

    @Autowired
    private TeamFigures figures;

    @Autowired
    private DirectorySettings settings;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @Autowired
    private TimeLimiterRegistry limiters;

    @Autowired
    private RetryRegistry retries;

    @BeforeEach
    void answersWell() {
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        DirectoryStub.works();
    }

    @AfterEach
    void leaveItWorking() {
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        DirectoryStub.works();
    }

    @Test
    void expertsComeWithReachabilityAndTheRequestKeepsTheWordsOutOfTheAddress() {
        Experts experts = found(directory.findExperts("Mag de boom in mijn tuin weg? 🌳", null, 3));
        assertThat(experts.topics()).singleElement().satisfies(match -> {
            assertThat(match.topic().key()).isEqualTo("boom-kappen");
            assertThat(match.matchedWords()).containsExactly("boom", "kappen");
            assertThat(match.candidates())
                    .extracting(candidate -> candidate.person().displayName())
                    .containsExactly("Sanne van der Meer", "Ingrid de Wit");
            assertThat(match.candidates().getFirst().person().reachability().now())
                    .isTrue();
        });
        RealParts.DIRECTORY.verify(postRequestedFor(urlEqualTo("/v1/experts/_find"))
                .withHeader("Authorization", equalTo("Bearer raakpunt-routing"))
                .withRequestBody(equalToJson("""
                        {"question": "Mag de boom in mijn tuin weg? 🌳", "area": null, "limit": 3}""")));
    }

    @Test
    void whatStandsForAMaskedNumberIsNoWordOfTheCitizen() {
        directory.findExperts("Wat nu? Mijn nummer is [BSN verwijderd].", null, 3);
        RealParts.DIRECTORY.verify(postRequestedFor(urlEqualTo("/v1/experts/_find"))
                .withRequestBody(matchingJsonPath("$.question", equalTo("Wat nu? Mijn nummer is  ."))));
    }

    @Test
    void aPersonComesWithSkillsAndTopics() {
        PersonDetails person = found(directory.person(SANNE));
        assertThat(person.card().displayName()).isEqualTo("Sanne van der Meer");
        assertThat(person.card().team()).isEqualTo(new TeamRef("groen-en-bomen", "Groen en bomen"));
        assertThat(person.topics())
                .containsExactly(
                        new PersonDetails.TopicRole("boom-kappen", "Boom kappen", Candidate.Role.OWNER, "rockanje"));
    }

    @Test
    void peopleAndReachabilityAreRead() {
        assertThat(found(directory.searchPeople("vd meer", 10)).people())
                .singleElement()
                .satisfies(match -> assertThat(match.matchedOn()).containsExactly("name"));
        assertThat(found(directory.reachability(List.of(SANNE))))
                .singleElement()
                .satisfies(person -> {
                    assertThat(person.reachability().state()).isEqualTo(Reachability.State.AWAY);
                    assertThat(person.standIn()).isNotNull();
                });
    }

    @Test
    void nobodyByThatIdIsAPlainNo() {
        assertThat(directory.person(UUID.fromString("00000000-0000-4000-8000-00000000dead")))
                .isEqualTo(new Reply.Absent<>());
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                trouble("no answer in time", () -> DirectoryStub.answersNothingFor(Duration.ofSeconds(4)), "TIMEOUT"),
                trouble("search down", DirectoryStub::searchIsDown, "SEARCH_DOWN"),
                trouble("server error", DirectoryStub::isBroken, "DOWN"),
                trouble("garbage", DirectoryStub::answersGarbage, "BROKEN_ANSWER"),
                trouble("another shape", DirectoryStub::answersSomethingElse, "BROKEN_ANSWER"),
                trouble("a login page", DirectoryStub::answersHtml, "BROKEN_ANSWER"),
                trouble("connection reset", DirectoryStub::resetsConnections, "DOWN"),
                trouble("token refused", DirectoryStub::refusesTheToken, "REFUSED"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("troubles")
    void troubleIsAnAnswerNotAnException(String unusedName, Runnable trouble, Reply.Reason reason) {
        trouble.run();
        Reply<Experts> reply = directory.findExperts("boom", null, 3);
        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Unavailable.class,
                        unavailable -> assertThat(unavailable.reason()).isEqualTo(reason));
        assertThat(health.health().getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(health.health().getDetails()).containsEntry("reason", reason);
    }

    @Test
    void aConnectionThatBreaksIsTriedOnceMore() {
        DirectoryStub.resetsConnections();
        directory.person(SANNE);
        RealParts.DIRECTORY.verify(2, getRequestedFor(urlPathEqualTo("/v1/people/" + SANNE)));
    }

    @Test
    void afterManyFailuresItIsNotEvenTriedAndLaterItHeals() {
        DirectoryStub.isBroken();
        for (int i = 0; i < 10; i++) {
            directory.person(SANNE);
        }
        RealParts.DIRECTORY.resetRequests();
        assertThat(directory.person(SANNE))
                .isInstanceOfSatisfying(
                        Reply.Unavailable.class,
                        unavailable -> assertThat(unavailable.reason()).isEqualTo(Reply.Reason.NOT_TRIED));
        RealParts.DIRECTORY.verify(0, getRequestedFor(urlPathEqualTo("/v1/people/" + SANNE)));
        DirectoryStub.works();
        breaker().transitionToHalfOpenState();
        assertThat(directory.person(SANNE)).isInstanceOf(Reply.Found.class);
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
    }

    @Test
    void whoHangsIsWaitedForOnceAndThenNotAskedUntilItSpeaksAgain() {
        DirectoryStub.answersNothingFor(Duration.ofSeconds(4));
        assertThat(directory.person(SANNE)).isInstanceOf(Reply.Unavailable.class);
        RealParts.DIRECTORY.resetRequests();

        assertThat(directory.findExperts("boom", null, 3))
                .isInstanceOfSatisfying(
                        Reply.Unavailable.class,
                        unavailable -> assertThat(unavailable.reason()).isEqualTo(Reply.Reason.NOT_TRIED));
        assertThat(figures.reachability("groen-en-bomen", 30))
                .as("managers share it with agents")
                .isInstanceOfSatisfying(
                        Reply.Unavailable.class,
                        unavailable -> assertThat(unavailable.reason()).isEqualTo(Reply.Reason.NOT_TRIED));
        RealParts.DIRECTORY.verify(0, postRequestedFor(urlEqualTo("/v1/experts/_find")));

        DirectoryStub.works();
        await().untilAsserted(() -> {
            directory.tryAgain();
            assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        });
        RealParts.DIRECTORY.verify(0, postRequestedFor(urlEqualTo("/v1/experts/_find")));
        assertThat(directory.findExperts("boom", null, 3)).isInstanceOf(Reply.Found.class);
    }

    @Test
    void whatIsSetKeepsAPersonWaitingForSecondsAndNotTwice() {
        assertThat(limiters.timeLimiter("directory").getTimeLimiterConfig().getTimeoutDuration())
                .isEqualTo(Duration.ofSeconds(2));
        assertThat(limiters.timeLimiter("directory-life").getTimeLimiterConfig().getTimeoutDuration())
                .isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.askAfter()).isEqualTo(Duration.ofMillis(700));
        assertThat(breakers.circuitBreaker("directory-life").getCircuitBreakerConfig())
                .satisfies(life -> assertThat(life.getMinimumNumberOfCalls()).isEqualTo(1))
                .satisfies(life -> assertThat(life.getSlidingWindowSize()).isEqualTo(1));
        assertThat(retries.retry("directory").getRetryConfig().getExceptionPredicate())
                .rejects(new TimeoutException());
    }

    @Test
    void theListOfTopicsStaysKnownWhenDirectoryServiceIsGone() {
        directory.refresh();
        assertThat(directory.topics())
                .isInstanceOfSatisfying(
                        Reply.Found.class, found -> assertThat(found.stale()).isFalse());
        DirectoryStub.isBroken();
        directory.refresh();
        assertThat(directory.topics()).isInstanceOf(Reply.Found.class);
        assertThat(found(directory.areas())).extracting(AreaRef::key).containsExactly("rockanje", "tinte");
    }

    private CircuitBreaker breaker() {
        return breakers.circuitBreaker("directory");
    }

    private static Arguments trouble(String name, Runnable trouble, String reason) {
        return Arguments.of(name, trouble, reason);
    }

    private static <T> T found(Reply<T> reply) {
        if (reply instanceof Reply.Found<T> found) {
            return found.value();
        }
        throw new AssertionError("Not found but " + reply);
    }
}
