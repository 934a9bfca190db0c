package nl.raakpunt.routing.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.raakpunt.routing.question.ApiCalls.Posted;
import nl.raakpunt.routing.testing.DirectoryStub;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import nl.raakpunt.routing.testing.SignInByHeader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Tests for the API of questions and routes, over HTTP. */
@RoutingServiceTest
class QuestionApiTests {

    private static final String SANNE = "00000000-0000-4000-8000-000000000002";

    @Autowired
    private CircuitBreakerRegistry breakers;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @BeforeEach
    void directoryWorks() {
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        DirectoryStub.works();
    }

    @Test
    void aQuestionGoesFromCallerToAnswerThroughTheApi() {
        Posted received = calls().post(
                        People.LOTTE,
                        "/v1/questions",
                        null,
                        Map.of("text", "Mag de boom weg?", "topic", "boom-kappen", "area", "rockanje"));
        assertThat(received.status()).isEqualTo(201);
        assertThat(received.header("Location")).isEqualTo("/v1/questions/" + received.id());
        assertThat(received.header("API-Version")).isEqualTo("1.0.0");
        assertThat(received.body().at("/topic/title").asString()).isEqualTo("Boom kappen");
        assertThat(received.body().at("/area/name").asString()).isEqualTo("Rockanje");
        assertThat(received.body().at("/state").asString()).isEqualTo("RECEIVED");
        assertThat(received.body().at("/reference").asString()).startsWith("VAZ-");

        Posted offered =
                calls().command(People.LOTTE, received, "_offer", Map.of("to", SANNE, "reason", "weet van bomen"));
        assertThat(offered.status()).isEqualTo(200);
        assertThat(offered.body().at("/owner/displayName").asString()).isEqualTo("Lotte Bakker");
        assertThat(offered.body().at("/offer/to/displayName").asString()).isEqualTo("Sanne van der Meer");

        Posted accepted = calls().command(People.SANNE, offered, "_accept", null);
        assertThat(accepted.body().at("/owner/id").asString()).isEqualTo(SANNE);
        Posted answered = calls().command(People.SANNE, accepted, "_answer", Map.of("answer", "Ja, met vergunning."));
        assertThat(answered.body().at("/state").asString()).isEqualTo("ANSWERED");
        Posted closed = calls().command(People.SANNE, answered, "_close", null);
        assertThat(closed.body().at("/state").asString()).isEqualTo("CLOSED");

        JsonNode history = calls().get(People.LOTTE, "/v1/questions/" + received.id() + "/history");
        assertThat(history.findValuesAsString("type"))
                .containsExactly("received", "offered", "accepted", "answered", "closed");
    }

    @Test
    void aRequestThatIsTooLargeIsToldSo() {
        Posted refused = calls().post(People.LOTTE, "/v1/questions", null, Map.of("text", "a".repeat(300_000)));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.contentType()).isEqualTo("application/problem+json");
        assertThat(refused.body().at("/detail").asString()).isEqualTo("The request is too large to be read.");
    }

    @Test
    void aRefusalNamesTheRuleInPlainDutch() {
        Posted received = receive();
        Posted refused = calls().command(People.KARIM, received, "_accept", null);
        assertThat(refused.status())
                .as("who may not see it does not learn that it exists")
                .isEqualTo(404);
        calls().command(People.LOTTE, received, "_offer", Map.of("to", SANNE, "reason", "bomen"));
        Posted again = calls().command(
                        People.LOTTE,
                        received.withTag("\"2\""),
                        "_offer",
                        Map.of("to", UUID.randomUUID(), "reason", "bomen"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.contentType()).isEqualTo("application/problem+json");
        assertThat(again.body().at("/rule").asString()).isEqualTo("one-offer-at-a-time");
        assertThat(again.body().at("/detail").asString())
                .isEqualTo("Deze vraag is al aangeboden aan Sanne van der Meer. Trek dat aanbod eerst in.");
        assertThat(again.body().at("/type").asString()).isEqualTo("https://raakpunt.nl/problems/refused");
        assertThat(again.header("API-Version")).isEqualTo("1.0.0");
    }

    @Test
    void anOfferIsGivenBackWithACauseOrWithWords() {
        Posted offered = calls().command(People.LOTTE, receive(), "_offer", Map.of("to", SANNE, "reason", "bomen"));

        Posted silent = calls().command(People.SANNE, offered, "_decline", Map.of("cause", "OTHER", "reason", " "));
        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.body().at("/errors/0/field").asString()).isEqualTo("reason");
        Posted declined = calls().command(People.SANNE, offered, "_decline", Map.of("cause", "WRONG_TOPIC"));
        assertThat(declined.status()).isEqualTo(200);

        JsonNode history = calls().get(People.LOTTE, "/v1/questions/" + declined.id() + "/history");
        assertThat(history.at("/2/event/cause").asString()).isEqualTo("WRONG_TOPIC");
    }

    @Test
    void aCommandNeedsTheVersionItIsAbout() {
        Posted received = receive();
        Posted without = calls().command(People.LOTTE, received.withTag(null), "_close", null);
        assertThat(without.status()).isEqualTo(428);
        Posted offered = calls().command(People.LOTTE, received, "_offer", Map.of("to", SANNE, "reason", "bomen"));
        assertThat(offered.status()).isEqualTo(200);
        assertThat(calls().command(People.LOTTE, received, "_withdraw", null).status())
                .isEqualTo(412);
        assertThat(calls().command(People.LOTTE, received.withTag("\"x\""), "_withdraw", null)
                        .status())
                .isEqualTo(412);
        assertThat(calls().command(People.LOTTE, offered, "_withdraw", null).status())
                .isEqualTo(200);
    }

    @Test
    void theAuditSaysWhatWasDoneAndWhoSawWhyItWasNot() {
        Posted received = receive();
        calls().command(People.LOTTE, received, "_offer", Map.of("to", SANNE, "reason", "bomen"));
        assertThat(audited(received)).containsExactly("received", "offered");
        calls().command(People.LOTTE, received, "_withdraw", null);
        assertThat(audited(received)).as("the version was an old one").containsExactly("received", "offered", "view");
    }

    @Test
    void allWrongFieldsAreNamedAtOnce() {
        Posted invalid = calls().post(
                        People.LOTTE,
                        "/v1/questions",
                        null,
                        Map.of("text", " ", "topic", "x".repeat(201), "caller", Map.of("name", "n".repeat(300))));
        assertThat(invalid.status()).isEqualTo(400);
        assertThat(invalid.contentType()).isEqualTo("application/problem+json");
        assertThat(invalid.body().findValuesAsString("field"))
                .containsExactlyInAnyOrder("text", "topic", "caller.name");
        Posted unknown =
                calls().post(People.LOTTE, "/v1/questions", null, Map.of("text", "Vraag", "topic", "x", "area", "y"));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body().findValuesAsString("field")).containsExactly("topic", "area");
        Posted nobody = calls().command(
                        People.LOTTE,
                        receive(),
                        "_offer",
                        Map.of("to", "00000000-0000-4000-8000-00000000dead", "reason", "bomen"));
        assertThat(nobody.body().findValuesAsString("field")).containsExactly("to");
    }

    @Test
    void everyErrorIsAProblem() {
        assertProblem(
                client().post()
                        .uri("/v1/questions")
                        .header(SignInByHeader.HEADER, "l.bakker")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{\"text\": ")
                        .exchange(),
                400);
        assertProblem(
                client().post()
                        .uri("/v1/questions")
                        .header(SignInByHeader.HEADER, "l.bakker")
                        .contentType(MediaType.TEXT_PLAIN)
                        .bodyValue("tekst")
                        .exchange(),
                415);
        assertProblem(
                client().delete()
                        .uri("/v1/questions")
                        .header(SignInByHeader.HEADER, "l.bakker")
                        .exchange(),
                405);
        assertProblem(
                client().get()
                        .uri("/v1/nothing")
                        .header(SignInByHeader.HEADER, "l.bakker")
                        .exchange(),
                404);
        assertProblem(
                client().get()
                        .uri("/v1/questions/1")
                        .header(SignInByHeader.HEADER, "l.bakker")
                        .exchange(),
                400);
        assertProblem(
                client().get()
                        .uri("/v1/questions/" + UUID.randomUUID())
                        .header(SignInByHeader.HEADER, "l.bakker")
                        .exchange(),
                404);
        client().get().uri("/v1/my-questions").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void theSameKeyGivesTheSameQuestion() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("text", "Eén vraag");
        String first = calls().post(People.LOTTE, "/v1/questions", key, body).id();
        assertThat(calls().post(People.LOTTE, "/v1/questions", key, body).id()).isEqualTo(first);
        assertThat(calls().post(People.LOTTE, "/v1/questions", null, body).id()).isNotEqualTo(first);
    }

    @Test
    void theSameKeyWithAnotherQuestionIsRefused() {
        String key = UUID.randomUUID().toString();
        calls().post(People.LOTTE, "/v1/questions", key, Map.of("text", "Eén vraag"));
        assertThat(calls().post(People.LOTTE, "/v1/questions", key, Map.of("text", "Een andere vraag"))
                        .status())
                .isEqualTo(422);
        assertThat(calls().post(People.SANNE, "/v1/questions", key, Map.of("text", "Een andere vraag"))
                        .status())
                .as("a key is of one person")
                .isEqualTo(201);
    }

    @Test
    void whileDirectoryServiceHangsAQuestionIsTakenOnceAndAnOfferChangesNothing() {
        DirectoryStub.answersNothingFor(Duration.ofSeconds(4));
        String key = UUID.randomUUID().toString();
        Map<String, Object> wish = Map.of("text", "Mag de boom weg? " + key);
        Posted received = calls().post(People.LOTTE, "/v1/questions", key, wish);
        Posted again = calls().post(People.LOTTE, "/v1/questions", key, wish);
        assertThat(received.status()).isEqualTo(201);
        assertThat(again.id()).isEqualTo(received.id());
        assertThat(jdbc.sql("select count(*) from question where text = :text")
                        .param("text", wish.get("text"))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        Map<String, Object> offer = Map.of("to", SANNE, "reason", "bomen");
        for (int i = 0; i < 3; i++) {
            assertThat(calls().command(People.LOTTE, received, "_offer", offer).status())
                    .isEqualTo(503);
        }
        JsonNode kept = calls().get(People.LOTTE, "/v1/questions/" + received.id());
        assertThat(kept.at("/state").asString()).isEqualTo("RECEIVED");
        assertThat(kept.at("/owner/displayName").asString()).isEqualTo("Lotte Bakker");

        DirectoryStub.works();
        await().untilAsserted(() -> assertThat(calls().get(People.LOTTE, "/v1/questions/" + received.id() + "/route")
                        .at("/kind")
                        .asString())
                .isNotEqualTo("UNAVAILABLE"));
        assertThat(calls().command(People.LOTTE, received, "_offer", offer).status())
                .isEqualTo(200);
    }

    @Test
    void whileDirectoryServiceIsDownQuestionsAreTakenAndStayWithTheAgent() {
        DirectoryStub.resetsConnections();
        Posted received = calls().post(
                        People.LOTTE,
                        "/v1/questions",
                        null,
                        Map.of("text", "Mag de boom weg?", "topic", "boom-kappen"));
        assertThat(received.status()).isEqualTo(201);
        assertThat(received.body().at("/owner/displayName").asString()).isEqualTo("Lotte Bakker");
        assertThat(received.body().at("/state").asString()).isEqualTo("RECEIVED");
        JsonNode route = calls().get(People.LOTTE, "/v1/questions/" + received.id() + "/route");
        assertThat(route.at("/kind").asString()).isEqualTo("UNAVAILABLE");
        Posted offer = calls().command(People.LOTTE, received, "_offer", Map.of("to", SANNE, "reason", "bomen"));
        assertThat(offer.status()).isEqualTo(503);
        assertThat(offer.contentType()).isEqualTo("application/problem+json");
        Posted answered =
                calls().command(People.LOTTE, received, "_answer", Map.of("answer", "Ja.", "callerKnows", true));
        assertThat(answered.body().at("/state").asString()).isEqualTo("CLOSED");
        client().get().uri("/readyz").exchange().expectStatus().isOk();
        client().get()
                .uri("/actuator/health")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.components.directory.status")
                .isEqualTo("DEGRADED");
    }

    @Test
    void theRouteExplainsItself() {
        Posted received = receive();
        JsonNode route = calls().get(People.LOTTE, "/v1/questions/" + received.id() + "/route");
        assertThat(route.at("/kind").asString()).isEqualTo("PERSON");
        assertThat(route.at("/advice/route/chosen/person/displayName").asString())
                .isEqualTo("Sanne van der Meer");
        assertThat(route.at("/advice/route/because/matchedWords/0").asString()).isEqualTo("boom");
        assertThat(route.at("/advice/route/because/role").asString()).isEqualTo("OWNER");
        assertThat(route.at("/advice/route/alternates/0/candidate/role").asString())
                .isEqualTo("TEAM_LEAD");
        Posted found = calls().post(People.LOTTE, "/v1/routes/_find", null, Map.of("text", "Mag de boom weg?"));
        assertThat(found.body().at("/advice/route/chosen/person/id").asString()).isEqualTo(SANNE);
    }

    @Test
    void theApiDescribesItselfWithoutLoginAndHealthNamesItsParts() {
        client().get()
                .uri("/v1/openapi.json")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.paths['/v1/questions/{id}/_accept'].post")
                .exists()
                .jsonPath("$.components.schemas.SignedIn")
                .doesNotExist();
        client().get()
                .uri("/actuator/health")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.components.db.status")
                .isEqualTo("UP")
                .jsonPath("$.components.mail.details.dead")
                .exists()
                .jsonPath("$.components.directory")
                .exists();
        client().get().uri("/livez").exchange().expectStatus().isOk();
        client().get().uri("/actuator/env").exchange().expectStatus().isNotFound();
    }

    private Posted receive() {
        return calls().post(
                        People.LOTTE,
                        "/v1/questions",
                        null,
                        Map.of("text", "Mag de boom weg?", "topic", "boom-kappen"));
    }

    private static void assertProblem(WebTestClient.ResponseSpec response, int status) {
        Posted problem = ApiCalls.posted(response);
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.contentType()).isEqualTo("application/problem+json");
        assertThat(problem.body().at("/status").asInt()).isEqualTo(status);
        assertThat(problem.body().at("/title").asString()).isNotBlank();
        assertThat(problem.body().at("/detail").asString()).isNotBlank();
        assertThat(problem.header("API-Version")).isEqualTo("1.0.0");
    }

    private WebTestClient client() {
        return calls().client();
    }

    private ApiCalls calls() {
        return new ApiCalls(port);
    }

    private List<@Nullable String> audited(Posted question) {
        return jdbc.sql("select action from audit_log where question_id = cast(:id as uuid) order by id")
                .param("id", question.id())
                .query(String.class)
                .list();
    }
}
