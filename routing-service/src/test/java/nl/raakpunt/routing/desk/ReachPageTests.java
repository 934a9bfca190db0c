package nl.raakpunt.routing.desk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.http.HttpResponse;
import java.util.Map;
import nl.raakpunt.routing.access.StaffLdap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page on which colleagues keep their own reachability, without scripts. */
@DeskTest
class ReachPageTests {
    private static final String ME = "/bereikbaarheid/" + StaffLdap.SANNE;

    @LocalServerPort
    private int port;

    @Autowired
    private CircuitBreakerRegistry breakers;

    private final WireMockServer directory = DeskParts.DIRECTORY.server();

    @BeforeEach
    @AfterEach
    void repair() {
        DeskParts.DIRECTORY.up();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        directory.resetRequests();
    }

    @Test
    void itShowsWhatOthersSeeAndWhatWasEntered() {
        var page = sanne().get("/bereikbaarheid").body();

        assertThat(page)
                .contains("Nu bereikbaar tot 16:00", "Bezig “bezig met raadsvoorstel” tot 15:00")
                .contains(
                        "van maandag 21 december tot en met donderdag 31 december",
                        "Volgens: agenda. Dat verandert u daar.")
                .contains("ma-do 08:00-16:00", "Volgens de personeelslijst: ma-vr 08:30-17:00")
                .contains("Karim el Amrani", "vrijdag", "volgens de personeelslijst")
                .contains("Boom kappen", "Vraag mij gerust")
                .contains("Karim el Amrani heeft dienst tot", "Daarna: Sanne van der Meer")
                .contains("Ingrid de Wit wijzigde de status")
                .contains("aria-current=\"page\"")
                .doesNotContain(" style=", "onclick", "Rooster maken");
    }

    @Test
    void aFewWordsAreEnough() {
        var said = sanne().post(ME + "/zeg", Map.of("text", "terug om 14:00"));

        assertThat(said.statusCode()).isEqualTo(303);
        directory.verify(postRequestedFor(urlPathMatching(".*/" + StaffLdap.SANNE + "/reachability/_say"))
                .withQueryParam("actor", equalTo(StaffLdap.SANNE.toString()))
                .withRequestBody(matchingJsonPath("$.text", equalTo("terug om 14:00"))));
    }

    @Test
    void whoEntersAnAbsenceIsAskedWhoStandsIn() {
        var asked = sanne().post(ME + "/afwezig", Map.of("firstDay", "2026-12-07", "lastDay", "2026-12-11"));

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body())
                .contains("De afwezigheid is bewaard. Er is dan nog geen vervanger. Wie vervangt?")
                .contains("Karim el Amrani", "is er op 4 van de 5 dagen", "Niemand: vragen gaan naar wie dienst heeft")
                .contains("name=\"firstDay\" value=\"2026-12-07\"", "name=\"lastDay\" value=\"2026-12-11\"");

        sanne().post(
                        ME + "/vervanger",
                        Map.of(
                                "person", DirectoryStub.KARIM.toString(),
                                "firstDay", "2026-12-07",
                                "lastDay", "2026-12-11"));
        directory.verify(putRequestedFor(urlPathMatching(".*/reachability/stand-ins"))
                .withRequestBody(matchingJsonPath("$.standIns[0].days[0]", equalTo("FRIDAY")))
                .withRequestBody(matchingJsonPath("$.standIns[1].firstDay", equalTo("2026-12-07"))));
    }

    @Test
    void whatIsNotUnderstoodIsSaidAndNotLost() {
        refusal(
                400,
                "{\"type\":\"https://raakpunt.nl/problems/tells-why\",\"title\":\"x\",\"status\":400,\"detail\":\"x\"}");
        var refused = sanne().post(ME + "/zeg", Map.of("text", "ziek tot maandag"));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Hier staat waarom iemand weg is. Dat bewaren wij niet.", "value=\"ziek tot maandag\"");

        refusal(
                400,
                "{\"title\":\"x\",\"status\":400,\"detail\":\"x\",\"errors\":[{\"field\":\"pattern\",\"message\":\"x\"}]}");
        assertThat(sanne().post(ME + "/werktijden", Map.of("text", "altijd")).body())
                .contains("Deze werktijden begrijpen wij niet.", "value=\"altijd\"");
    }

    @Test
    void anEmptyOrImpossibleDayIsRefusedHere() {
        assertThat(sanne().post(ME + "/afwezig", Map.of("firstDay", "31 februari"))
                        .body())
                .contains("Vul een dag in.");
        directory.verify(0, putRequestedFor(urlPathMatching(".*/absences/.*")));
    }

    @Test
    void standInsAndTopicsAreTakenAwayOneByOne() {
        sanne().post(ME + "/vervanger-weg", Map.of("item", "0"));
        directory.verify(putRequestedFor(urlPathMatching(".*/reachability/stand-ins"))
                .withRequestBody(matchingJsonPath("$[?(@.standIns.size() == 0)]")));
        sanne().post(ME + "/onderwerp-weg", Map.of("item", "boom-kappen"));
        directory.verify(putRequestedFor(urlPathMatching(".*/reachability/topics"))
                .withRequestBody(matchingJsonPath("$[?(@.topics.size() == 0)]")));
    }

    @Test
    void aTopicIsAddedByItsTitle() {
        sanne().post(ME + "/onderwerp", Map.of("text", "boom snoeien", "wish", "KNOWS"));
        directory.verify(putRequestedFor(urlPathMatching(".*/reachability/topics"))
                .withRequestBody(matchingJsonPath("$.topics[1].wish", equalTo("KNOWS"))));
        assertThat(sanne().post(ME + "/onderwerp", Map.of("text", "Ruimtevaart"))
                        .body())
                .contains("Dat onderwerp kennen wij niet.", "value=\"Ruimtevaart\"");
    }

    @Test
    void aTeamLeadSeesTheTeamAndSetsTheRoster() {
        var own = nl.raakpunt.routing.testing.DirectoryStub.example("own-reach.json")
                .replace(StaffLdap.SANNE.toString(), StaffLdap.INGRID.toString());
        directory.stubFor(any(urlPathMatching(".*" + StaffLdap.INGRID + "/reachability/own"))
                .atPriority(1)
                .willReturn(okJson(own)));
        var ingrid = Browser.loggedInAs("i.dewit", port);
        assertThat(ingrid.get("/bereikbaarheid").body()).contains("Uw team", "Rooster maken", "Ruilen");
        ingrid.post(
                "/rooster/groen-en-bomen/zetten",
                Map.of("members", DirectoryStub.KARIM.toString(), "firstDay", "2026-11-30"));
        directory.verify(putRequestedFor(urlPathMatching("/v1/teams/groen-en-bomen/duty"))
                .withQueryParam("actor", equalTo(StaffLdap.INGRID.toString()))
                .withRequestBody(matchingJsonPath("$.handOverDay", equalTo("MONDAY"))));
        assertThat(ingrid.post("/rooster/groen-en-bomen/zetten", Map.of("firstDay", "2026-11-30"))
                        .body())
                .contains("Kies wie er meedoen.");
    }

    @Test
    void whoMayNotIsToldSoInPlainWords() {
        refusal(
                403,
                "{\"type\":\"https://raakpunt.nl/problems/only-self-or-team-lead\",\"title\":\"x\",\"status\":403,\"detail\":\"x\"}");
        assertThat(sanne().get("/bereikbaarheid/" + DirectoryStub.KARIM).statusCode())
                .isEqualTo(403);
    }

    @Test
    void whileTheDirectoryIsDownThePageSaysSoAndKeepsWhatWasTyped() {
        directory.stubFor(any(urlPathMatching(".*/reachability/.*"))
                .atPriority(1)
                .willReturn(aResponse().withStatus(500)));
        HttpResponse<String> down = sanne().post(ME + "/zeg", Map.of("text", "terug om 14:00"));

        assertThat(down.body()).contains("De gids van collega&#39;s werkt nu niet.", "terug om 14:00");
        assertThat(sanne().get("/bereikbaarheid").body()).contains("U kunt nu niets veranderen.");
    }

    @Test
    void anOpenPageGetsTheStatesOfEverybodyItShowsInOneReading() {
        directory.stubFor(any(urlPathMatching("/v1/reachability/_lookup"))
                .atPriority(1)
                .willReturn(okJson(nl.raakpunt.routing.testing.DirectoryStub.example("reachability.json"))));
        var answer = sanne().get(
                        "/standen?wie=00000000-0000-4000-8000-000000000002," + "00000000-0000-4000-8000-000000000003");

        assertThat(answer.body())
                .contains("hx-swap-oob=\"innerHTML:[data-person=&quot;00000000-0000-4000-8000-000000000002&quot;]\"")
                .contains("Afwezig. Terug: dinsdag 1 december 08:00");
        directory.verify(1, postRequestedFor(urlPathMatching("/v1/reachability/_lookup")));
        assertThat(sanne().get("/standen?wie=x").statusCode()).isEqualTo(400);
    }

    private Browser sanne() {
        return Browser.loggedInAs("s.vandermeer", port);
    }

    private void refusal(int status, String problem) {
        directory.stubFor(
                any(urlPathMatching(".*/reachability/(?!own|changes).*|.*" + DirectoryStub.KARIM + "/reachability/own"))
                        .atPriority(1)
                        .willReturn(aResponse()
                                .withStatus(status)
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody(problem)));
    }
}
