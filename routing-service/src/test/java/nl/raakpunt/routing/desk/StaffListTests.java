package nl.raakpunt.routing.desk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static nl.raakpunt.routing.testing.DirectoryStub.example;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.raakpunt.routing.access.StaffLdap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The page of administrators, with a token that manages. */
@DeskTest
@TestPropertySource(properties = "raakpunt.directory.manage-token=manage")
class StaffListTests {
    private static final String PAGE = "/beheer/personeelslijst";
    private static final String APPLIED = "00000000-0000-4000-8000-0000000000a1";
    private static final String HELD = "00000000-0000-4000-8000-0000000000a2";
    private static final String RUNNING = "00000000-0000-4000-8000-0000000000a3";
    private static final Duration LONG = Duration.ofSeconds(20);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CircuitBreakerRegistry breakers;

    private final WireMockServer directory = DeskParts.DIRECTORY.server();

    @BeforeEach
    @AfterEach
    void repair() {
        DeskParts.DIRECTORY.up();
        breakers.getAllCircuitBreakers().forEach(io.github.resilience4j.circuitbreaker.CircuitBreaker::reset);
    }

    @Test
    void itSaysHowTheStaffDirectoryIsTakenOver() {
        String page = open();

        assertThat(page)
                .contains("minuten geleden gelezen", "412", "ldaps://gids.voorneaanzee.example:636 (OpenLDAP)")
                .contains(">Medewerkersgids</h2>", "De server meldt ze meteen")
                .contains("Het certificaat van de server verloopt: zondag 20 december 01:00.")
                .contains("Nu inlezen", "Proef: wat zou er veranderen?")
                .contains("aria-current=\"page\"")
                .doesNotContain("hx-trigger=\"every", "Het inlezen wacht op u", " style=", "onclick");
        directory.verify(getRequestedFor(urlPathEqualTo("/v1/sync/sources"))
                .withHeader("Authorization", equalTo("Bearer manage")));
    }

    @Test
    void itListsTheLatestRunsAndWhatIsWrongWithWhoPutsThatRight() {
        assertThat(open())
                .contains(
                        "03:00",
                        "Uitgevoerd",
                        "<td>3</td><td>9</td><td>1</td><td>4</td>",
                        "<td>6</td><td>1 minuut en 5 seconden</td>")
                .contains("Medewerkers zonder telefoonnummer", "Op te lossen door IT", ">12<")
                .contains("Onderwerpen zonder eigenaar", "Op te lossen door de beheerder van de onderwerpen")
                .doesNotContain("Medewerkers zonder e-mailadres");
    }

    @Test
    void aServerThatCannotTellChangesAndACertificateFarAwayAreToldApart() {
        answer(
                "/v1/sync/sources",
                example("sync-sources.json")
                        .replace("\"delta\": \"syncrepl\", \"push\": true", "\"delta\": null, \"push\": false")
                        .replace("2026-12-20", "2027-12-20"));
        assertThat(open()).contains("Raakpunt leest steeds alles").doesNotContain("Het certificaat");

        answer(
                "/v1/sync/sources",
                example("sync-sources.json")
                        .replace("\"push\": true", "\"push\": false")
                        .replace("2026-12-20", "2026-11-20"));
        assertThat(open())
                .contains(
                        "Raakpunt vraagt vaak wat er veranderde (syncrepl)",
                        "Het certificaat van de server is verlopen");
    }

    @Test
    void whileARunGoesOnItsProgressIsShownAndItCanBeStopped() {
        Browser ruud = Browser.loggedInAs("r.hofland", port);
        answer("/v1/sync/runs", runs(example("sync-running.json")));

        assertThat(ruud.get(PAGE).body())
                .contains("Leest de medewerkersgids", "120 van ongeveer 412 regels gelezen, 60 per seconde.")
                .contains("Nog ongeveer 4 seconden.", "max=\"412\"", "value=\"120\"")
                .contains(
                        "hx-trigger=\"every 2s\"",
                        "hx-get=\"/beheer/personeelslijst/stand?gids=staff&amp;ronde=" + RUNNING)
                .doesNotContain("Nu inlezen");
        HttpResponse<String> part = ruud.get(PAGE + "/stand?gids=staff&ronde=" + RUNNING, "HX-Request", "true");
        assertThat(part.body()).contains("120 van ongeveer 412", "Stoppen").doesNotContain("<html", "<h1");
        assertThat(part.headers().firstValue("HX-Refresh")).isEmpty();

        assertThat(ruud.post(PAGE + "/rondes/" + RUNNING + "/stoppen", Map.of()).statusCode())
                .isEqualTo(303);
        directory.verify(postRequestedFor(urlEqualTo("/v1/sync/runs/" + RUNNING + "/_cancel"))
                .withHeader("Authorization", equalTo("Bearer manage")));
        assertThat(audited("staff.stop")).contains("run/" + RUNNING);

        answer(
                "/v1/sync/runs/" + RUNNING + "/progress",
                example("sync-progress.json").replace("RUNNING", "APPLIED"));
        assertThat(ruud.get(PAGE + "/stand?gids=staff&ronde=" + RUNNING, "HX-Request", "true")
                        .headers()
                        .firstValue("HX-Refresh"))
                .hasValue("true");
    }

    @Test
    void progressThatCannotBeAskedForIsNotTheEndOfTheRun() {
        Browser ruud = Browser.loggedInAs("r.hofland", port);
        directory.stubFor(get(urlPathEqualTo("/v1/sync/runs/" + RUNNING + "/progress"))
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        HttpResponse<String> part = ruud.get(PAGE + "/stand?gids=staff&ronde=" + RUNNING, "HX-Request", "true");

        assertThat(part.body()).contains("kunnen wij nu niet opvragen", "every 2s");
        assertThat(part.headers().firstValue("HX-Refresh")).isEmpty();
    }

    @Test
    void readingIsOrderedInTheBackgroundOnceAndWrittenDown() {
        Browser ruud = Browser.loggedInAs("r.hofland", port);
        directory.stubFor(post(urlPathEqualTo("/v1/sync/runs"))
                .willReturn(okJson(example("sync-run.json")).withFixedDelay(5_000)));

        ruud.post(PAGE + "/inlezen", Map.of("gids", "staff"));
        ruud.post(PAGE + "/inlezen", Map.of("gids", "staff"));

        assertThat(ruud.get(PAGE).body())
                .contains("Het inlezen begint", "every 2s")
                .doesNotContain("Nu inlezen");
        awaitRefresh(ruud);
        directory.verify(
                1,
                postRequestedFor(urlPathEqualTo("/v1/sync/runs"))
                        .withHeader("Authorization", equalTo("Bearer manage"))
                        .withRequestBody(equalToJson("""
                                {"source": "staff", "kind": "FULL", "dryRun": false}""")));
        assertThat(ruud.get(PAGE).body()).contains("Nu inlezen");
        assertThat(audited("staff.read")).contains("source/staff");
    }

    @Test
    void aTrialOnlyPlans() {
        Browser ruud = Browser.loggedInAs("r.hofland", port);

        ruud.post(PAGE + "/proef", Map.of("gids", "staff"));

        awaitRefresh(ruud);
        directory.verify(postRequestedFor(urlPathEqualTo("/v1/sync/runs")).withRequestBody(equalToJson("""
                {"source": "staff", "kind": "FULL", "dryRun": true}""")));
        assertThat(audited("staff.try")).contains("source/staff");
    }

    @Test
    void aStaffDirectoryThatIsNotThereCannotBeRead() {
        Browser ruud = Browser.loggedInAs("r.hofland", port);

        assertThat(ruud.post(PAGE + "/inlezen", Map.of("gids", "ander")).statusCode())
                .isEqualTo(404);
        assertThat(ruud.post(PAGE + "/inlezen", Map.of()).statusCode()).isEqualTo(404);
        directory.verify(0, postRequestedFor(urlPathEqualTo("/v1/sync/runs")));
    }

    @Test
    void aHeldRunIsShownWithItsReasonAndWhatItWouldChangeAsText() {
        answer("/v1/sync/runs", runs(example("sync-held.json")));

        assertThat(open())
                .contains("Het inlezen wacht op u", "Ronde van 10:30: dit lijkt op een vergissing")
                .contains("112 van de 412 medewerkers zouden verdwijnen. Hooguit 20 mogen dat tegelijk.")
                .contains(
                        "Het gegeven ‘telefoonnummer’ zou leeg worden bij 90 van de 412 medewerkers. Hooguit 82 mogen dat tegelijk.")
                .contains("<span lang=\"en\">Odd &lt;i&gt;thing&lt;/i&gt; seen.</span>", "Er is niets veranderd.")
                .contains("uid=s.vandermeer,ou=medewerkers", "telefoonnummer, werktijden", "Niet meer gezien")
                .contains("cn=&lt;img src=x onerror=alert(1)&gt; [[${7*7}]],ou=medewerkers")
                .contains("Toch uitvoeren", "Opnieuw kijken")
                .doesNotContain("<img", "[[49]]", "<i>thing");
        directory.verify(getRequestedFor(urlEqualTo("/v1/sync/runs/" + HELD + "/changes?after=0&limit=50")));
    }

    @Test
    void carryingOutAHeldRunIsAskedOnceMoreAndConfirmsWhatWasSeen() {
        Browser ruud = Browser.loggedInAs("r.hofland", port);
        String run = "/v1/sync/runs/" + HELD;
        answer(run, example("sync-held.json"));

        assertThat(ruud.get(PAGE + "/rondes/" + HELD + "/uitvoeren").body())
                .contains("Toch uitvoeren?", "112 niet meer gezien of weg", "name=\"plan\" value=\"5f1d00d\"");
        assertThat(ruud.post(PAGE + "/rondes/" + HELD + "/uitvoeren", Map.of()).statusCode())
                .isEqualTo(400);
        ruud.post(PAGE + "/rondes/" + HELD + "/uitvoeren", Map.of("plan", "5f1d00d"));

        awaitRefresh(ruud);
        directory.verify(1, postRequestedFor(urlEqualTo(run + "/_confirm")).withRequestBody(equalToJson("""
                        {"planHash": "5f1d00d"}""")));
        assertThat(audited("staff.confirm")).contains("run/" + HELD);
    }

    @Test
    void anOrderThatWasRefusedIsSaid() {
        Browser ruud = Browser.loggedInAs("r.hofland", port);
        directory.stubFor(post(urlPathEqualTo("/v1/sync/runs"))
                .willReturn(aResponse().withStatus(409).withHeader("Content-Type", "application/problem+json")));

        ruud.post(PAGE + "/inlezen", Map.of("gids", "staff"));

        awaitRefresh(ruud);
        assertThat(ruud.get(PAGE).body()).contains("Dat ging niet door. Er liep al iets", "Nu inlezen");
    }

    @Test
    void onlyAHeldRunCanBeConfirmed() {
        assertThat(Browser.loggedInAs("r.hofland", port)
                        .get(PAGE + "/rondes/" + APPLIED + "/uitvoeren")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aRunHasAPageWithItsChangesInPagesAndWhatWasNotRead() {
        Browser ruud = Browser.loggedInAs("r.hofland", port);
        String changes = IntStream.rangeClosed(1, 101)
                .mapToObj(i -> """
                        {"person": "%s", "kind": "JOINED", "dn": "uid=nr%d", "attributes": []}""".formatted(APPLIED, i))
                .collect(Collectors.joining(",", "{\"changes\": [", "]}"));
        answer("/v1/sync/runs/" + APPLIED + "/changes", changes);

        String first = ruud.get(PAGE + "/rondes/" + APPLIED).body();
        assertThat(first)
                .contains("Ronde van 03:00", "uid=nr100<", "/rondes/" + APPLIED + "?na=100")
                .contains("Niet ingelezen", "uid=&lt;b&gt;kapot&lt;/b&gt;", "has no name")
                .contains("Verwijst naar iemand die er niet is", "manager uid=weg is not there")
                .doesNotContain("uid=nr101<", "<b>kapot", "Vanaf het begin");
        assertThat(audited("staff.view")).contains("run/" + APPLIED);

        answer("/v1/sync/runs/" + APPLIED + "/changes", example("sync-changes.json"));
        assertThat(ruud.get(PAGE + "/rondes/" + APPLIED + "?na=100").body())
                .contains("uid=s.vandermeer", "Vanaf het begin")
                .doesNotContain("rel=\"next\"", "Niet ingelezen");
        directory.verify(getRequestedFor(urlEqualTo("/v1/sync/runs/" + APPLIED + "/changes?after=100&limit=101")));
    }

    @Test
    void aRunThatIsNotThereIsNotFound() {
        Browser ruud = Browser.loggedInAs("r.hofland", port);
        directory.stubFor(get(urlPathEqualTo("/v1/sync/runs/" + APPLIED))
                .willReturn(aResponse().withStatus(404)));

        assertThat(ruud.get(PAGE + "/rondes/" + APPLIED).statusCode()).isEqualTo(404);
        assertThat(ruud.get(PAGE + "/rondes/geen-nummer").statusCode()).isEqualTo(400);
    }

    @Test
    void aKindOfFindingHasAPageWithWhoPutsItRight() {
        Browser ruud = Browser.loggedInAs("r.hofland", port);

        assertThat(ruud.get(PAGE + "/kwaliteit/topics-without-reachable-owner").body())
                .contains("Onderwerpen met een dag zonder eigenaar of vervanger")
                .contains("&lt;script&gt;alert(2)&lt;/script&gt; · Rockanje")
                .contains("Eigenaar: Sanne van der Meer", "en nog 4", "Op: 25 nov 2026")
                .contains("Teamleider: Ingrid de Wit · vul in of verbeter: vervangers")
                .contains("?na=boom%20kappen/%26%C3%A9")
                .doesNotContain("<script>alert", "Vanaf het begin");
        assertThat(audited("staff.view")).contains("quality/topics-without-reachable-owner");

        assertThat(ruud.get(PAGE + "/kwaliteit/topics-without-reachable-owner?na=boom%20kappen/%26%C3%A9")
                        .body())
                .contains("Vanaf het begin");
        directory.verify(getRequestedFor(urlPathEqualTo("/v1/quality/topics-without-reachable-owner"))
                .withQueryParam("after", equalTo("boom kappen/&é")));
    }

    @Test
    void everythingThatIsWrongComesAsAFile() {
        HttpResponse<String> file = Browser.loggedInAs("r.hofland", port).get(PAGE + "/kwaliteit.csv");

        assertThat(file.body()).isEqualTo("\uFEFF\"Bevinding\"\r\n");
        assertThat(file.headers().firstValue("content-type")).hasValue("text/csv;charset=UTF-8");
        assertThat(file.headers().firstValue("content-disposition").orElseThrow())
                .contains("attachment", "raakpunt-gegevenskwaliteit.csv");
        assertThat(audited("staff.download")).contains("quality.csv");
    }

    @Test
    void whenDirectoryServiceIsDownItSaysWhatStillWorks() {
        Browser ruud = Browser.loggedInAs("r.hofland", port);
        DeskParts.DIRECTORY.searchDown();

        HttpResponse<String> page = ruud.get(PAGE);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Wij kunnen de personeelslijst nu niet bekijken.", "Vragen aannemen")
                .doesNotContain("Laatste rondes", "Nu inlezen", "Wat klopt er niet?");
        assertThat(ruud.get(PAGE + "/rondes/" + APPLIED).statusCode()).isEqualTo(503);
        assertThat(ruud.get(PAGE + "/kwaliteit.csv").statusCode()).isEqualTo(503);
    }

    @Test
    void emptinessIsExplained() {
        answer("/v1/sync/sources", "{\"sources\": []}");
        answer("/v1/sync/runs", "{\"runs\": []}");
        answer("/v1/quality", "{\"kinds\": [], \"observedAt\": null}");

        assertThat(open())
                .contains("Er is nog geen medewerkersgids ingesteld.", "Er is nog niet ingelezen.", "Alles klopt.");

        answer("/v1/sync/sources", """
                {"sources": [{"name": "staff", "precedence": 1, "people": 0, "observedAt": null, "lastFullAt": null,
                  "server": null, "vendor": null, "delta": null, "push": false, "certificateExpires": null, "lastRun": null}]}""");
        directory.stubFor(
                get(urlPathEqualTo("/v1/quality")).willReturn(aResponse().withStatus(500)));
        assertThat(open()).contains("Nog nooit gelezen", "Nog niet bekend", "Dat kunnen wij nu niet opvragen.");
    }

    @Test
    void aRunThatFailedSaysWhyOfEachServer() {
        failed("""
                "reasons": [
                  {"code": "SOURCE_PROBLEM", "text": "ldap://een: The staff directory cannot be reached.", "count": null, "of": null,
                    "most": null, "attribute": null, "problem": "UNREACHABLE", "server": "ldap://een"},
                  {"code": "SOURCE_PROBLEM", "text": "ldap://twee: The staff directory hums.", "count": null, "of": null,
                    "most": null, "attribute": null, "problem": "HUMS", "server": "ldap://twee"}], "detail": "Both."}""");

        assertThat(open())
                .contains("<span>ldap://een: De medewerkersgids is niet bereikbaar. Kijk of de server aanstaat")
                .contains("<span lang=\"en\">ldap://twee: The staff directory hums.</span>", "Mislukt")
                .contains("Zoeken gaat door met de gegevens van de laatste keer.")
                .doesNotContain("Both.");
    }

    @Test
    void anOlderDirectoryServiceThatOnlyHasSentencesIsUnderstood() {
        failed("\"detail\": \"The server does not answer.\"}");

        assertThat(open()).contains("<span lang=\"en\">The server does not answer.</span>", "Mislukt");
    }

    @Test
    void englishIsSpokenToWhoeverAsksForIt() {
        assertThat(Browser.loggedInAs("r.hofland", port)
                        .get(PAGE, "Accept-Language", "en")
                        .body())
                .contains("Staff list", "Read now", "minutes ago");
    }

    private String open() {
        return Browser.loggedInAs("r.hofland", port).get(PAGE).body();
    }

    private void answer(String path, String json) {
        directory.stubFor(get(urlPathEqualTo(path)).willReturn(okJson(json)));
    }

    private void failed(String why) {
        String run = example("sync-run.json").replace("APPLIED", "FAILED");
        answer("/v1/sync/runs", runs(run.substring(0, run.indexOf("\"reasons\"")) + why));
    }

    private static String runs(String... runs) {
        return "{\"runs\": [" + String.join(",", runs) + "]}";
    }

    private static void awaitRefresh(Browser browser) {
        await().atMost(LONG)
                .until(() -> browser.get(PAGE + "/stand?gids=staff", "HX-Request", "true")
                        .headers()
                        .firstValue("HX-Refresh")
                        .isPresent());
    }

    private List<@Nullable String> audited(String action) {
        return jdbc.sql("select subject from audit_log where action = ? and person_id = ?")
                .params(action, StaffLdap.RUUD)
                .query(String.class)
                .list();
    }
}
