package nl.raakpunt.routing.desk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static nl.raakpunt.routing.testing.DirectoryStub.example;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** How the search index is and how staff directories are set up, as an administrator sees it. */
@DeskTest
@TestPropertySource(properties = "raakpunt.directory.manage-token=manage")
class UpkeepPagesTests {
    private static final String INDEX = "/beheer/zoekindex";
    private static final String SETUP = "/beheer/personeelslijst/gidsen/staff";
    private static final String REBUILDING = """
            {"reason":"x","requestedAt":"2026-11-24T09:40:00Z","startedAt":%s,"done":120,"total":412}""";

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
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    @Test
    void itSaysWhatCanBeFoundWhatDiffersAndWhenItWasBuilt() {
        assertThat(ruud().get(INDEX).body())
                .contains(">412</dd>", ">335</dd>", ">3</dd>")
                .contains(
                        "10:30: 1 medewerker en geen onderwerpen anders dan in de database.",
                        "meteen opnieuw in de index")
                .contains("raakpunt-people-v7-1795500000000</th><td>7</td><td>07:00</td>")
                .contains("href=\"/beheer/zoekindex/opnieuw\"")
                .doesNotContain("??", " style=", "onclick", "every 2s");
        assertThat(audited("index.view")).isPositive();
    }

    @Test
    void buildingAnewIsAskedOnceMoreWrittenDownAndOrdered() {
        Browser ruud = ruud();
        int before = audited("index.rebuild");
        assertThat(ruud.get(INDEX + "/opnieuw").body()).contains("Index opnieuw maken?", "Ja, opnieuw maken");

        HttpResponse<String> ordered = ruud.post(INDEX + "/opnieuw", Map.of());

        assertThat(ordered.statusCode()).isEqualTo(303);
        directory.verify(
                1,
                postRequestedFor(urlPathEqualTo("/v1/index/_rebuild"))
                        .withHeader("Authorization", equalTo("Bearer manage")));
        assertThat(audited("index.rebuild")).isEqualTo(before + 1);
    }

    @Test
    void whileItIsBuiltItsProgressIsShownAndNothingElseCanBeOrdered() {
        Browser ruud = ruud();
        rebuild(REBUILDING.formatted("\"2026-11-24T09:41:00Z\""));
        assertThat(ruud.get(INDEX).body())
                .contains(
                        "120 van 412 medewerkers.",
                        "value=\"120\"",
                        "max=\"412\"",
                        "hx-get=\"/beheer/zoekindex/stand\"")
                .doesNotContain("href=\"/beheer/zoekindex/opnieuw\"");
        assertThat(ruud.get(INDEX + "/stand", "HX-Request", "true").headers().firstValue("HX-Refresh"))
                .isEmpty();

        rebuild(REBUILDING.formatted("null"));
        assertThat(ruud.get(INDEX + "/stand", "HX-Request", "true").body())
                .contains("wordt zo opnieuw gemaakt")
                .doesNotContain("<html");

        DeskParts.DIRECTORY.up();
        assertThat(ruud.get(INDEX + "/stand", "HX-Request", "true").headers().firstValue("HX-Refresh"))
                .hasValue("true");
    }

    @Test
    void anOrderThatWasNotTakenIsToldSo() {
        Browser ruud = ruud();
        ruud.get(INDEX);
        assertThat(orderAnswered(ruud, 409)).contains("De index wordt al opnieuw gemaakt.");
        assertThat(orderAnswered(ruud, 500)).contains("directory-service nam de opdracht niet aan");
    }

    @Test
    void whatIsDownIsToldAndTheRestStillShown() {
        index("null", "null", "null");
        assertThat(ruud().get(INDEX).body())
                .contains("Elasticsearch geeft geen antwoord.", "nog niet met de database vergeleken");

        directory.stubFor(get(urlPathEqualTo("/v1/index"))
                .atPriority(1)
                .willReturn(aResponse().withStatus(500)));
        assertThat(ruud().get(INDEX).body())
                .contains("directory-service geeft geen antwoord.")
                .doesNotContain("href=\"/beheer/zoekindex/opnieuw\"");
        assertThat(ruud().get(INDEX + "/stand", "HX-Request", "true").headers().firstValue("HX-Refresh"))
                .as("it may still be going on")
                .isEmpty();
    }

    @Test
    void theConfigurationIsToLookAtAndHasNoPassword() {
        assertThat(ruud().get("/beheer/personeelslijst").body())
                .contains("href=\"" + SETUP + "\"", "Hoe is dit ingericht?");
        assertThat(ruud().get(SETUP).body())
                .contains(
                        "Inrichting van medewerkersgids staff",
                        "ldaps://gids.voorneaanzee.example:636",
                        "cn=raakpunt-sync")
                .contains("telefoonnummer</th><td class=\"rp-code\">telephoneNumber | ipPhone</td>", "achternaam</th>")
                .contains(
                        "&lt;b&gt;x&lt;/b&gt;",
                        "elke 5 minuten",
                        "na 2 keer niet gezien, en niet binnen 24 uur",
                        "er zijn geen teams")
                .doesNotContain("??", "<input class=\"utrecht-textbox\" type=\"text\"", " style=", "<b>x");
        assertThat(ruud().get("/beheer/personeelslijst/gidsen/ander").statusCode())
                .isEqualTo(404);
    }

    @Test
    void othersGetNeither() {
        for (String login : new String[] {"s.vandermeer", "i.dewit", "l.bakker"}) {
            Browser browser = Browser.loggedInAs(login, port);
            for (String path : new String[] {INDEX, INDEX + "/stand", INDEX + "/opnieuw", SETUP}) {
                assertThat(browser.get(path).statusCode()).as(path).isEqualTo(403);
            }
            assertThat(browser.post(INDEX + "/opnieuw", Map.of()).statusCode()).isEqualTo(403);
        }
        directory.verify(0, postRequestedFor(urlPathEqualTo("/v1/index/_rebuild")));
    }

    private Browser ruud() {
        return Browser.loggedInAs("r.hofland", port);
    }

    private String orderAnswered(Browser ruud, int status) {
        directory.stubFor(post(urlPathEqualTo("/v1/index/_rebuild"))
                .atPriority(1)
                .willReturn(aResponse().withStatus(status)));
        return ruud.get(ruud.post(INDEX + "/opnieuw", Map.of())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .body();
    }

    private void rebuild(String rebuild) {
        directory.stubFor(get(urlPathEqualTo("/v1/index"))
                .atPriority(1)
                .willReturn(okJson(example("index.json").replace("\"rebuild\": null", "\"rebuild\": " + rebuild))));
    }

    private void index(String generation, String count, String drift) {
        directory.stubFor(get(urlPathEqualTo("/v1/index")).atPriority(1).willReturn(okJson("""
                {"generation":%s,"people":%s,"topics":%s,"pending":0,"drift":%s,"rebuild":null}""".formatted(
                        generation, count, count, drift))));
    }

    private int audited(String action) {
        return jdbc.sql("select count(*) from audit_log where action = :action")
                .param("action", action)
                .query(Integer.class)
                .single();
    }
}
