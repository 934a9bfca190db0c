package nl.raakpunt.directory.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.fixture.StaffServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.HeaderAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What callers get, good and bad, over HTTP. */
class ApiTests {

    private static final String TOPICS =
            "key,title,uri,description,synonyms,questions,answer,territorial," + "service_level_hours,team\n";

    private static StaffServer ldap;
    private static RunningService service;

    @BeforeAll
    static void start() {
        ldap = StaffServer.start();
        ldap.addPerson(
                "s.vandermeer",
                "displayName",
                "Sanne van der Meer",
                "telephoneNumber",
                "+31 181 471234",
                "extensionAttribute1",
                "ma-do 08:00-16:00",
                "extensionAttribute3",
                "k.elamrani",
                "extensionAttribute5",
                "bomen");
        ldap.addPerson("k.elamrani", "displayName", "Karim el Amrani", "extensionAttribute1", "ma-vr 08:30-17:00");
        service = RunningService.start(ldap.url());
        service.manager()
                .post()
                .uri("/v1/sync/runs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.outcome")
                .isEqualTo("APPLIED")
                .jsonPath("$.added")
                .isEqualTo(2);
    }

    @AfterAll
    static void stop() {
        service.close();
        ldap.close();
    }

    @Test
    void aPersonIsShownWithReachabilityAndStandIn() {
        csv("/v1/areas/_import", "key,name,aliases\nrockanje,Rockanje,badstrand");
        csv("/v1/topics/_import", TOPICS + "boom-kappen,Boom kappen,,,,,,ja,8,");
        csv("/v1/responsibilities/_import", "topic,role,area,person\nboom-kappen,owner,rockanje,s.vandermeer");
        service.reader()
                .get()
                .uri("/v1/people/" + StaffServer.idOf("s.vandermeer"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("API-Version", "1.0.0")
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(StaffServer.idOf("s.vandermeer").toString())
                .jsonPath("$.displayName")
                .isEqualTo("Sanne van der Meer")
                .jsonPath("$.reachability.state")
                .isEqualTo("REACHABLE")
                .jsonPath("$.reachability.until")
                .isEqualTo("2026-11-23T15:00:00Z")
                .jsonPath("$.reachability.observedAt")
                .isNotEmpty()
                .jsonPath("$.standIn.displayName")
                .isEqualTo("Karim el Amrani")
                .jsonPath("$.skills[0]")
                .isEqualTo("bomen")
                .jsonPath("$.topics[0].title")
                .isEqualTo("Boom kappen")
                .jsonPath("$.topics[0].area")
                .isEqualTo("rockanje");
    }

    @Test
    void reachabilityOfManyIsLookedUpAtOnceAndUnknownIdsAreLeftOut() {
        lookup(Map.of("ids", List.of(StaffServer.idOf("k.elamrani"), UUID.randomUUID())))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.people.length()")
                .isEqualTo(1)
                .jsonPath("$.people[0].reachability.state")
                .isEqualTo("REACHABLE");
    }

    @Test
    void withoutTokenNothingIsShown() {
        problem(service.anonymous().get().uri("/v1/topics").exchange(), 401)
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer");
        problem(service.withToken("wrong-token").get().uri("/v1/topics").exchange(), 401);
        problem(service.anonymous().get().uri("/v1/nothing").exchange(), 401);
        problem(service.anonymous().get().uri("/actuator/metrics").exchange(), 401);
    }

    @Test
    void aReaderMayNotManage() {
        problem(service.reader().post().uri("/v1/sync/runs").exchange(), 403);
        problem(
                service.reader()
                        .post()
                        .uri("/v1/topics/_import")
                        .contentType(MediaType.valueOf("text/csv"))
                        .bodyValue("x")
                        .exchange(),
                403);
        service.reader().get().uri("/v1/sync/runs").exchange().expectStatus().isOk();
    }

    @Test
    void everyKindOfErrorIsAProblem() {
        WebTestClient reader = service.reader();
        problem(reader.get().uri("/v1/nothing").exchange(), 404);
        problem(reader.get().uri("/v1/topics/nothing").exchange(), 404);
        problem(reader.get().uri("/v1/people/" + UUID.randomUUID()).exchange(), 404);
        problem(reader.get().uri("/v1/sync/runs/" + UUID.randomUUID()).exchange(), 404);
        problem(reader.delete().uri("/v1/topics").exchange(), 405)
                .expectHeader()
                .exists("Allow");
        problem(reader.get().uri("/v1/topics").accept(MediaType.APPLICATION_PDF).exchange(), 406);
        problem(
                reader.post()
                        .uri("/v1/reachability/_lookup")
                        .contentType(MediaType.TEXT_PLAIN)
                        .bodyValue("x")
                        .exchange(),
                415);
        problem(reader.post().uri("/v1/reachability/_lookup").exchange(), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\"text\"",
                "null",
                "{}",
                "{\"ids\":null}",
                "{\"ids\":\"x\"}",
                "{\"ids\":[\"x\"]}",
                "{\"ids\":[null]}",
                "{\"ids\":{\"a\":1}}",
                "{\"ids\":[\"😀\"]}",
                "{\"ids\":[\"\\u0000\"]}"
            })
    void aBodyThatIsNotRightIsRefusedAndNeverAFault(String body) {
        problem(
                service.reader()
                        .post()
                        .uri("/v1/reachability/_lookup")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body)
                        .exchange(),
                400);
    }

    @Test
    void hoursAreGivenOfPeriodsThatMakeSenseOnly() {
        hours("2026-11-23", "2027-01-23")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.people.length()")
                .isEqualTo(0);
        problem(hours("2026-11-23", "2026-11-22"), 400);
        problem(hours("2026-11-23", "2027-01-24"), 400);
        problem(hours("+999999999-12-31", "+999999999-12-31"), 400);
    }

    private static ResponseSpec hours(String firstDay, String lastDay) {
        return service.reader()
                .post()
                .uri("/v1/reachability/_hours")
                .bodyValue(Map.of("ids", List.of(UUID.randomUUID()), "firstDay", firstDay, "lastDay", lastDay))
                .exchange();
    }

    @Test
    void aWrongFieldIsNamed() {
        problem(lookup(Map.of("ids", List.of("x"))), 400)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("ids[0]");
        problem(service.reader().get().uri("/v1/people/x").exchange(), 400)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("id");
        problem(service.reader().get().uri("/v1/sync/runs?limit=0").exchange(), 400)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("limit");
    }

    @Test
    void aNulCharacterInAnAddressIsRefused() {
        problem(service.reader().get().uri("/v1/topics/a%00b").exchange(), 400);
    }

    @Test
    void aHugeBodyIsRefused() {
        problem(lookup(Map.of("ids", List.of("x".repeat(300_000)))), 413);
        problem(
                service.manager()
                        .post()
                        .uri("/v1/topics/_import")
                        .contentType(MediaType.valueOf("text/csv"))
                        .bodyValue("x".repeat(5 * 1024 * 1024 + 1))
                        .exchange(),
                413);
    }

    @Test
    void healthSaysWhatIsDownWhileTheServiceStaysReady() {
        service.anonymous().get().uri("/livez").exchange().expectStatus().isOk();
        service.anonymous().get().uri("/readyz").exchange().expectStatus().isOk();
        service.anonymous()
                .get()
                .uri("/actuator/health")
                .exchange()
                .expectBody()
                .jsonPath("$.components.staffSync.details.staff.outcome")
                .exists();
    }

    private static void csv(String path, String file) {
        service.manager()
                .post()
                .uri(path)
                .contentType(MediaType.valueOf("text/csv"))
                .bodyValue(file)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.rejected.length()")
                .isEqualTo(0);
    }

    private static ResponseSpec lookup(Map<String, Object> body) {
        return service.reader()
                .post()
                .uri("/v1/reachability/_lookup")
                .bodyValue(body)
                .exchange();
    }

    private static Refusal problem(ResponseSpec answer, int status) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals("API-Version", "1.0.0");
        BodyContentSpec body = answer.expectBody();
        body.jsonPath("$.status").isEqualTo(status);
        body.jsonPath("$.title").isNotEmpty();
        body.jsonPath("$.detail").isNotEmpty();
        return new Refusal(answer.expectHeader(), body);
    }

    private record Refusal(HeaderAssertions expectHeader, BodyContentSpec expectBody) {}
}
