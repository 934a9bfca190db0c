package nl.raakpunt.directory.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.fixture.StaffServer;
import nl.raakpunt.directory.sync.SyncRun.Kind;
import nl.raakpunt.directory.testing.TestElasticsearch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody types, or somebody wrote in a directory, is text and never more than that. */
class InjectionTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SCRIPT = "<img src=x onerror=alert(1)><script>alert(1)</script>";
    private static final String FORMULA = "=HYPERLINK(\"http://evil.example\";\"klik\")";
    private static final String COMMAND = "@SUM(1+1)*cmd|' /C calc'!A0";

    private static StaffServer ldap;
    private static RunningService service;
    private static RunningService withoutIndex;

    @BeforeAll
    static void start() {
        ldap = StaffServer.start();
        ldap.addPerson("s.vandermeer", "displayName", "Sanne van der Meer", "sn", "Meer");
        ldap.addPerson("j.zwaluw", "displayName", "Joost Zwaluw", "sn", "Zwaluw");
        ldap.addPerson(
                "vreemd",
                "displayName",
                SCRIPT,
                "sn",
                FORMULA,
                "givenName",
                COMMAND,
                "title",
                SCRIPT,
                "ou",
                FORMULA,
                "departmentNumber",
                COMMAND,
                "l",
                SCRIPT,
                "roomNumber",
                FORMULA,
                "description",
                SCRIPT,
                "extensionAttribute5",
                "javascript:alert(1)");
        service = started(Map.of(
                "spring.elasticsearch.uris", TestElasticsearch.shared().uri(),
                "raakpunt.search.index-prefix", "injection",
                "raakpunt.search.pass-interval", "1s"));
        withoutIndex = started(Map.of("spring.elasticsearch.uris", "http://localhost:1"));
        await().atMost(PATIENCE).until(() -> !limited(service) && found(service, "zwaluw") == 1);
    }

    private static RunningService started(Map<String, Object> settings) {
        RunningService started = RunningService.start(ldap.url(), settings);
        StaffDirectory directory =
                started.bean(StaffDirectories.class).named("staff").orElseThrow();
        SyncRun run = started.bean(SyncRunner.class)
                .run(directory, RunOrder.requested(Kind.FULL, false))
                .orElseThrow();
        assertThat(run.added()).isEqualTo(3);
        return started;
    }

    @AfterAll
    static void stop() {
        service.close();
        withoutIndex.close();
        ldap.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*)(uid=*",
                "*)(|(objectClass=*",
                "\\00",
                "\\2a",
                "*",
                "%",
                "_",
                "%%%",
                "__________",
                "' or '7'='7",
                "') or true --",
                "\" OR * OR \"",
                "{\"query\":{\"match_all\":{}}}",
                "\u202e\u200b\u00ad",
                "\ud83d\ude00",
                "\uff0a\uff09",
                "[7-9]+",
                "|| true"
            })
    void whatSomebodyTypesFindsNothingMore(String text) {
        for (RunningService each : List.of(service, withoutIndex)) {
            assertThat(found(each, text)).isZero();
            assertThat(answer(each, "/v1/experts/_find", Map.of("question", text))
                            .at("/topics")
                            .size())
                    .isZero();
        }
        assertThat(scim("userName eq " + quoted(text))).isZero();
        assertThat(scim("userName sw " + quoted(text))).isZero();
        assertThat(scim("displayName co " + quoted(text)))
                .as("text that really is in a name may be found")
                .isEqualTo(Stream.of("Sanne van der Meer", "Joost Zwaluw", SCRIPT)
                        .filter(name -> name.contains(text))
                        .count());
        for (String path : List.of("/v1/people/{text}", "/v1/quality/{text}", "/v1/feed/medewerkers?since={text}")) {
            assertThat(service.manager()
                            .get()
                            .uri(path, text)
                            .exchange()
                            .returnResult(String.class)
                            .getStatus()
                            .is4xxClientError())
                    .as(path)
                    .isTrue();
        }
    }

    @Test
    void aNulIsRefusedOrFindsNothing() {
        EntityExchangeResult<byte[]> answer = service.reader()
                .post()
                .uri("/v1/people/_search")
                .bodyValue(Map.of("text", "zwaluw\u0000*", "limit", 10))
                .exchange()
                .expectBody()
                .returnResult();
        assertThat(answer.getStatus().is5xxServerError()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/people/{id}", "/v1/feed/medewerkers", "/scim/v2/Users"})
    void whatIsWrittenInADirectoryStaysText(String path) {
        EntityExchangeResult<byte[]> answer = service.manager()
                .get()
                .uri(path, StaffServer.idOf("vreemd"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectBody()
                .returnResult();
        MediaType type = Objects.requireNonNull(answer.getResponseHeaders().getContentType());
        assertThat(type.getSubtype()).endsWith("json");
        List<String> texts = texts(JSON.readTree(Objects.requireNonNull(answer.getResponseBody())))
                .toList();
        assertThat(texts).contains(SCRIPT, FORMULA);
    }

    @Test
    void noCellOfASpreadsheetIsAFormula() {
        String csv = new String(
                Objects.requireNonNull(service.manager()
                        .get()
                        .uri("/v1/quality.csv")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody()),
                StandardCharsets.UTF_8);
        assertThat(csv).contains("<script>");
        assertThat(csv.lines()
                        .flatMap(line -> Stream.of(line.split("[,;]", -1)))
                        .map(cell -> cell.replaceFirst("^\"", ""))
                        .filter(cell -> !cell.startsWith("\"")))
                .noneMatch(cell -> cell.startsWith("=") || cell.startsWith("@SUM"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static long scim(String filter) {
        EntityExchangeResult<byte[]> answer = service.reader()
                .get()
                .uri("/scim/v2/Users?filter={filter}", filter)
                .exchange()
                .expectBody()
                .returnResult();
        assertThat(answer.getStatus().value()).as(filter).isEqualTo(200);
        return JSON.readTree(Objects.requireNonNull(answer.getResponseBody()))
                .get("totalResults")
                .asLong();
    }

    private static boolean limited(RunningService service) {
        return people(service, "zwaluw").get("limited").asBoolean();
    }

    private static int found(RunningService service, String text) {
        return people(service, text).get("people").size();
    }

    private static JsonNode people(RunningService service, String text) {
        return answer(service, "/v1/people/_search", Map.of("text", text, "limit", 10));
    }

    private static JsonNode answer(RunningService service, String path, Map<String, Object> body) {
        return JSON.readTree(Objects.requireNonNull(service.reader()
                .post()
                .uri(path)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody()));
    }

    private static Stream<String> texts(JsonNode node) {
        if (node.isString()) {
            return Stream.of(node.asString());
        }
        return node.valueStream().flatMap(InjectionTests::texts);
    }
}
