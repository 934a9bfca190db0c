package nl.raakpunt.routing.intake.api;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.raakpunt.routing.question.CitizenQuestions;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.Outcome;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.question.State;
import nl.raakpunt.routing.testing.DirectoryStub;
import nl.raakpunt.routing.testing.RealParts;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The intake API over HTTP, and what goes back to its clients. */
@RoutingServiceTest
class IntakeApiTests {
    private static final String CHAT = "token-of-chat-for-tests";
    private static final String SOCIAL = "token-of-social-for-tests";
    private static final String SECRET = "secret-of-chat-for-tests";
    private static final String ASK = """
            {"text": "Ik heb een vraag over niets in het bijzonder", "channel": "CHAT",
             "caller": {"name": "Jan"}, "language": "nl"}""";

    @LocalServerPort
    private int port;

    @Autowired
    private Questions questions;

    @Autowired
    private CitizenQuestions known;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void directoryWorks() {
        DirectoryStub.works();
        RealParts.DIRECTORY.stubFor(post(urlEqualTo("/callback")).willReturn(ok()));
    }

    @Test
    void aClientBringsAQuestionAndCanTellTheCitizenCodeAndDate() {
        HttpResponse<String> taken = call("/v1/intake", ASK, CHAT, null);
        assertThat(taken.statusCode()).isEqualTo(201);
        JsonNode body = json(taken.body());
        assertThat(body.path("reference").asString()).matches("VAZ-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(body.path("trackCode").asString()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(Instant.parse(body.path("answerBefore").asString())).isAfter(clock.instant());
    }

    @Test
    void withoutTheTokenNobodyGetsIn() {
        HttpResponse<String> refused = call("/v1/intake", ASK, "another-token-altogether", null);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Bearer"));
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void theSameKeyIsTheSameQuestion() {
        String key = UUID.randomUUID().toString();
        String first = reference(call("/v1/intake", ASK, CHAT, key));
        assertThat(reference(call("/v1/intake", ASK, CHAT, key))).isEqualTo(first);
        assertThat(reference(call("/v1/intake", ASK, SOCIAL, key))).isNotEqualTo(first);
    }

    @Test
    void theSameKeyWithAnotherRequestIsRefused() {
        String key = UUID.randomUUID().toString();
        String first = reference(call("/v1/intake", ASK, CHAT, key));
        HttpResponse<String> other = call("/v1/intake", ASK.replace("niets", "iets"), CHAT, key);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(other.body()).contains("Idempotency-Key").doesNotContain(first);
        assertThat(reference(call("/v1/intake", ASK, CHAT, key)))
                .as("it still gives the first one")
                .isEqualTo(first);
        String path = "/v1/intake/" + first + "/messages";
        call(path, "{\"text\": \"Een eik.\"}", CHAT, key);
        assertThat(call(path, "{\"text\": \"Een beuk.\"}", CHAT, key).statusCode())
                .isEqualTo(422);
    }

    @Test
    void theSameRequestInOtherSpacingIsTheSameRequest() {
        String key = UUID.randomUUID().toString();
        String first = reference(call("/v1/intake", ASK, CHAT, key));
        assertThat(reference(call("/v1/intake", " " + ASK.replace(": ", ":   "), CHAT, key)))
                .isEqualTo(first);
    }

    @Test
    void aRequestWhoseKeyIsInHandIsToldToComeBack() {
        String key = UUID.randomUUID().toString();
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:lock, 0))")
                    .param("lock", "intake_receipt client/chat " + key)
                    .query(String.class)
                    .optional();
            assertThat(call("/v1/intake", ASK, CHAT, key).statusCode()).isEqualTo(409);
        });
        assertThat(call("/v1/intake", ASK, CHAT, key).statusCode()).isEqualTo(201);
    }

    @Test
    void manyAtOnceWithTheSameKeyAreOneQuestion() throws Exception {
        String key = UUID.randomUUID().toString();
        List<Future<HttpResponse<String>>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                answers.add(threads.submit(() -> call("/v1/intake", ASK, CHAT, key)));
            }
        }
        Set<String> taken = new HashSet<>();
        for (Future<HttpResponse<String>> answer : answers) {
            assertThat(answer.get().statusCode()).isIn(201, 409);
            if (answer.get().statusCode() == 201) {
                taken.add(reference(answer.get()));
            }
        }
        assertThat(taken).hasSize(1);
    }

    @Test
    void everyWrongFieldIsNamed() {
        HttpResponse<String> refused =
                call("/v1/intake", "{\"text\": \" \", \"channel\": \"CHAT\", \"language\": \"fr\"}", CHAT, null);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"text\"", "\"language\"");
        assertThat(call("/v1/intake", "{\"text\": \"x\", \"channel\": \"PHONE\"}", CHAT, null)
                        .body())
                .contains("\"channel\"");
    }

    @Test
    void aClientSeesOnlyItsOwnQuestions() {
        String reference = reference(call("/v1/intake", ASK, CHAT, null));
        assertThat(get("/v1/intake/" + reference, CHAT).body()).contains("\"state\"");
        assertThat(get("/v1/intake/" + reference, SOCIAL).statusCode()).isEqualTo(404);
    }

    @Test
    void whatTheCitizenAddsIsHeardOnceForEachKey() {
        Question question = taken();
        String path = "/v1/intake/" + question.reference() + "/messages";
        String key = UUID.randomUUID().toString();
        call(path, "{\"text\": \"Het is een eik.\"}", CHAT, key);
        assertThat(call(path, "{\"text\": \"Het is een eik.\"}", CHAT, key).statusCode())
                .isEqualTo(200);
        assertThat(now(question).version()).isEqualTo(question.version() + 1);
        assertThat(call(path, "{\"text\": \"x\"}", SOCIAL, null).statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasRefusedCanBeSentAgainWithTheSameKey() {
        Question question = taken();
        String path = "/v1/intake/" + question.reference() + "/messages";
        String key = UUID.randomUUID().toString();
        assertThat(call(path, "{\"text\": \"\\u0085\"}", CHAT, key).statusCode())
                .isEqualTo(409);
        assertThat(call(path, "{\"text\": \"Het is een eik.\"}", CHAT, key).statusCode())
                .isEqualTo(200);
        assertThat(now(question).version()).isEqualTo(question.version() + 1);
    }

    @Test
    void theFirstMessageOfOneQuestionIsNotTheFirstOfAnother() {
        Question one = taken();
        Question other = taken();
        String key = "1 " + UUID.randomUUID();
        call("/v1/intake/" + one.reference() + "/messages", "{\"text\": \"Een eik.\"}", CHAT, key);
        call("/v1/intake/" + other.reference() + "/messages", "{\"text\": \"Een heg.\"}", CHAT, key);
        assertThat(now(one).version()).isEqualTo(one.version() + 1);
        assertThat(now(other).version()).isEqualTo(other.version() + 1);
    }

    @Test
    void aQuestionToTheCitizenGoesBackSignedAndTheReplyLetsTheOwnerGoOn() {
        Question question = taken();
        wait(question, "Om welke boom gaat het?");
        LoggedRequest event = callbacks(question, 1).getFirst();
        JsonNode body = json(event.getBodyAsString());
        assertThat(event.getHeader("Content-Type")).startsWith("application/cloudevents+json");
        assertThat(body.path("specversion").asString()).isEqualTo("1.0");
        assertThat(body.path("type").asString()).isEqualTo("nl.klantcontacten.informatie-gevraagd.v1");
        assertThat(body.path("source").asString()).startsWith("urn:nld:oin:");
        assertThat(body.path("subject").asString()).isEqualTo(question.reference());
        assertThat(body.at("/data/text").asString()).isEqualTo("Om welke boom gaat het?");
        Instant at = Instant.ofEpochSecond(Long.parseLong(event.getHeader("Raakpunt-Timestamp")));
        assertThat(event.getHeader("Raakpunt-Signature"))
                .isEqualTo("sha256=" + Signature.of(SECRET, at, event.getBody()));

        call("/v1/intake/" + question.reference() + "/messages", "{\"text\": \"De eik.\"}", CHAT, null);
        assertThat(now(question).state()).isNotEqualTo(State.WAITING);
    }

    @Test
    void anAnswerGoesBackToo() {
        Question question = taken();
        handle(question, new Command.Answer(owner(question), "Ja, dat mag.", false));
        assertThat(json(callbacks(question, 1).getFirst().getBodyAsString())
                        .path("type")
                        .asString())
                .isEqualTo("nl.klantcontacten.vraag-beantwoord.v1");
        assertThat(get("/v1/intake/" + question.reference(), CHAT).body()).contains("Ja, dat mag.");
    }

    @Test
    void aClientThatIsDownGetsTheSameEventLater() {
        RealParts.DIRECTORY.stubFor(post(urlEqualTo("/callback"))
                .inScenario("down")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withStatus(503).withHeader("Retry-After", "1"))
                .willSetStateTo("up"));
        RealParts.DIRECTORY.stubFor(post(urlEqualTo("/callback"))
                .inScenario("down")
                .whenScenarioStateIs("up")
                .willReturn(ok()));
        Question question = taken();
        wait(question, "Hoe dik is de boom?");
        List<LoggedRequest> tries = callbacks(question, 2);
        assertThat(json(tries.get(1).getBodyAsString()).path("id").asString())
                .isEqualTo(json(tries.get(0).getBodyAsString()).path("id").asString());
        assertThat(Duration.between(
                        tries.get(0).getLoggedDate().toInstant(),
                        tries.get(1).getLoggedDate().toInstant()))
                .isGreaterThan(Duration.ofMillis(900));
    }

    private Question taken() {
        // Without a topic it is offered to nobody, so that its owner acts.
        RealParts.DIRECTORY.stubFor(post(urlEqualTo("/v1/experts/_find"))
                .atPriority(1)
                .willReturn(aResponse().withStatus(503)));
        String reference = reference(call("/v1/intake", ASK, CHAT, null));
        return known.find(reference).orElseThrow();
    }

    private void wait(Question question, String asked) {
        handle(
                question,
                new Command.WaitForCitizen(
                        owner(question), asked, clock.instant().plus(Duration.ofDays(3))));
    }

    private static Colleague owner(Question question) {
        return question.owner();
    }

    private void handle(Question question, Command command) {
        assertThat(questions.handle(question.id(), null, command)).isInstanceOf(Outcome.Done.class);
    }

    private Question now(Question question) {
        return known.find(question.id()).orElseThrow();
    }

    private static List<LoggedRequest> callbacks(Question question, int number) {
        await().untilAsserted(() -> assertThat(about(question)).hasSizeGreaterThanOrEqualTo(number));
        return about(question);
    }

    private static List<LoggedRequest> about(Question question) {
        return RealParts.DIRECTORY.findAll(postRequestedFor(urlEqualTo("/callback"))).stream()
                .filter(request -> request.getBodyAsString().contains(question.reference()))
                .toList();
    }

    private static String reference(HttpResponse<String> taken) {
        return json(taken.body()).path("reference").asString();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private HttpResponse<String> get(String path, String token) {
        return send(request(path, token).GET());
    }

    private HttpResponse<String> call(String path, String body, String token, @Nullable String key) {
        HttpRequest.Builder request = request(path, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(key == null ? request : request.header("Idempotency-Key", key));
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
