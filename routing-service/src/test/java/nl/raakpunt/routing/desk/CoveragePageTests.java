package nl.raakpunt.routing.desk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What is asked and not covered, as a manager sees it. */
@DeskTest
@TestPropertySource(properties = "raakpunt.directory.manage-token=manage")
class CoveragePageTests {
    private static final String PAGE = "/inzicht/dekking";

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
        jdbc.sql("delete from insight_question where topic_key in ('boom-kappen', 'riool')")
                .update();
    }

    @Test
    void theOverviewSaysHowMuchThereIsOfEachKindAndWhoMendsIt() {
        String page = open("");

        assertThat(page)
                .contains("Onderwerpen zonder eigenaar", "Vaak gevraagd, geen onderwerp", "Komt vaak terug")
                .contains("Misschien verouderd", "De beheerder van de onderwerpen legt een eigenaar vast.")
                .contains("href=\"/inzicht/dekking/zonder-eigenaar\"", "href=\"/inzicht/dekking.csv\"")
                .contains("aria-current=\"page\"")
                .doesNotContain("??", " style=", "onclick");
        directory.verify(
                getRequestedFor(urlPathEqualTo("/v1/coverage")).withHeader("Authorization", equalTo("Bearer manage")));
        assertThat(audited("coverage.view")).isTrue();
    }

    @Test
    void eachTopicSaysWhoCanMendItAndLeadsThere() {
        assertThat(open("/zonder-eigenaar"))
                .contains("Boom kappen", "12 keer gevraagd", "laatst op vrijdag 20 november", "nog niet gevraagd")
                .contains("Wie kan dit oplossen?", "href=\"/verdeelregels/nieuw?onderwerp=boom-kappen\"")
                .contains("aria-label=\"Maak een verdeelregel voor Boom kappen\"")
                .contains("name=\"who\" value=\"Boom kappen\"")
                .contains("&lt;img src=x onerror=alert(1)&gt; [[${7*7}]]")
                .doesNotContain("<img", "[[49]]", "??", "kwaliteit/topics-without-owner");
        assertThat(Browser.loggedInAs("r.hofland", port)
                        .get(PAGE + "/zonder-eigenaar")
                        .body())
                .as("an administrator also gets the list")
                .contains("href=\"/beheer/personeelslijst/kwaliteit/topics-without-owner\"")
                .contains("href=\"/onderwerpen/boom-kappen\"");
    }

    @Test
    void theRuleThatIsMadeFromHereIsAboutThatTopic() {
        assertThat(Browser.loggedInAs("i.dewit", port)
                        .get("/verdeelregels/nieuw?onderwerp=boom-kappen")
                        .body())
                .containsPattern("<option[^>]*value=\"boom-kappen\"[^>]*selected");
    }

    @Test
    void aQuestionThatLedToNothingCanBeSearchedAtOnce() {
        answer("asked-without-topic", item("strandhuisje", "Mag ik een strandhuisje huren?", 3, "[]"));

        assertThat(open("/zonder-onderwerp"))
                .contains("Mag ik een strandhuisje huren?", "3 keer gevraagd", "action=\"/zoeken\"")
                .contains("name=\"text\" value=\"Mag ik een strandhuisje huren?\"")
                .doesNotContain("/verdeelregels/nieuw?");
    }

    @Test
    void whatComesBackIsToldWithWhatThisServiceKnowsOfIt() {
        answer("bounced", item("boom-kappen", "Boom kappen", 4, "[\"WRONG_TOPIC\",\"CORRECTED\"]"));
        story("boom-kappen", "Boom kappen", 10, 3, 1);
        story("riool", "Riool", 5, 2, 0);

        assertThat(open("/komt-terug"))
                .contains("4 keer teruggekomen", "‘niet mijn onderwerp’", "Er is een ander onderwerp bij gekozen.")
                .contains(
                        "3 keer ‘niet voor mij’, bij 10 keer aanbieden.",
                        "Bij 1 vraag bleef niemand over om te vragen.")
                .contains("Riool", "2 keer teruggekomen");
    }

    @Test
    void whatIsOutOfDateSaysWhyAndWhoMendsThat() {
        answer("stale", item("boom-kappen", "Boom kappen", 4, "[\"OWNER_AWAY_LONG\"]"));

        assertThat(open("/verouderd"))
                .contains("De eigenaar is nog minstens vier weken afwezig.", "De teamleider kiest een vervanger");
    }

    @Test
    void whatIsCoveredIsGoodNews() {
        answer("stale", "");

        assertThat(open("/verouderd"))
                .contains("Niets wijst erop dat er iets verouderd is.")
                .doesNotContain("<table", "rp-gaps");
    }

    @Test
    void whileTheDirectoryIsDownWhatIsKnownHereIsShownAndNoHalfFileIsGiven() {
        story("riool", "Riool", 5, 2, 0);
        directory.stubFor(get(urlPathMatching("/v1/(coverage.*|topic-owners)"))
                .atPriority(1)
                .willReturn(aResponse().withStatus(503)));

        assertThat(open("")).contains("De personeelsgids geeft geen antwoord.", "onbekend");
        assertThat(open("/komt-terug")).contains("U ziet alleen wat wij zelf weten.", "Riool");
        assertThat(open("/zonder-eigenaar"))
                .contains("U ziet alleen wat wij zelf weten.")
                .doesNotContain("Elk onderwerp heeft");
        assertThat(Browser.loggedInAs("i.dewit", port)
                        .get("/inzicht/dekking.csv")
                        .statusCode())
                .isEqualTo(503);
    }

    @Test
    void aDirectoryThatHangsIsWaitedForOnceWhateverIsAskedOfIt() {
        story("riool", "Riool", 5, 2, 0);
        directory.stubFor(any(anyUrl()).atPriority(1).willReturn(okJson("{}").withFixedDelay(4_000)));

        assertThat(open("")).contains("De personeelsgids geeft geen antwoord.", "onbekend");
        assertThat(open("/komt-terug")).contains("U ziet alleen wat wij zelf weten.", "Riool");
        assertThat(open("/verouderd")).contains("U ziet alleen wat wij zelf weten.");
        Browser sanne = Browser.loggedInAs("s.vandermeer", port);
        assertThat(sanne.get("/onderwerpen").body()).contains("De onderwerpen zijn nu niet op te vragen.");
        assertThat(sanne.get("/bereikbaarheid").body()).contains("U kunt nu niets veranderen.");

        directory.verify(1, getRequestedFor(urlPathEqualTo("/v1/coverage")));
        directory.verify(1, getRequestedFor(urlPathEqualTo("/v1/coverage/stale")));
        directory.verify(0, getRequestedFor(urlPathEqualTo("/v1/topic-owners")));
        directory.verify(0, getRequestedFor(urlPathEqualTo("/v1/editable-topics")));
        directory.verify(0, getRequestedFor(urlPathMatching("/v1/people/[^/]+/reachability/own")));
    }

    @Test
    void withoutTheOwnersNobodyIsToldThatThisIsAll() {
        directory.stubFor(get(urlPathEqualTo("/v1/topic-owners"))
                .atPriority(1)
                .willReturn(aResponse().withStatus(503)));

        assertThat(open("/verouderd")).contains("U ziet alleen wat wij zelf weten.");
    }

    @Test
    void theFileHoldsEverythingAndRunsNothing() {
        answer("asked-without-topic", item("=1+1", "=HYPERLINK(\\\"http://evil.example\\\")", 3, "[]"));

        HttpResponse<String> file = Browser.loggedInAs("i.dewit", port).get("/inzicht/dekking.csv");

        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("raakpunt-dekking.csv");
        assertThat(file.body())
                .startsWith("\uFEFF\"Soort\";\"Onderwerp of vraag\";")
                .contains("\"Onderwerpen zonder eigenaar\";\"Boom kappen\";\"12 keer gevraagd\"")
                .contains("\"/verdeelregels/nieuw?onderwerp=boom-kappen\"\r\n")
                .contains(";\"'=HYPERLINK(")
                .doesNotContain(";\"=HYPERLINK");
        assertThat(audited("coverage.download")).isTrue();
    }

    @Test
    void moreThanAPageIsReadPageByPage() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            many.append(i == 0 ? "" : ",").append(item("t" + i, "Onderwerp " + i, 100 - i, "[]"));
        }
        answer("without-owner", many.toString());

        assertThat(open("/zonder-eigenaar")).contains("Onderwerp 49", "?na=50").doesNotContain("Onderwerp 50");
        assertThat(open("/zonder-eigenaar?na=50")).contains("Onderwerp 59").doesNotContain("Onderwerp 49<", "?na=100");
    }

    @Test
    void whoLeadsNobodySeesNothingOfIt() {
        Browser sanne = Browser.loggedInAs("s.vandermeer", port);
        for (String path : new String[] {"", "/zonder-eigenaar", ".csv"}) {
            assertThat(sanne.get(PAGE + path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(Browser.loggedInAs("i.dewit", port)
                        .get(PAGE + "/iets-anders")
                        .statusCode())
                .isEqualTo(404);
    }

    private String open(String path) {
        return Browser.loggedInAs("i.dewit", port).get(PAGE + path).body();
    }

    private void answer(String kind, String items) {
        directory.stubFor(
                get(urlPathEqualTo("/v1/coverage/" + kind)).atPriority(1).willReturn(okJson("""
                {"kind":"%s","since":"2025-11-24T09:42:00Z","items":[%s],"next":null}""".formatted(
                                kind, items))));
    }

    private static String item(String id, String text, int count, String why) {
        return """
                {"id":"%s","text":"%s","count":%d,"last":"2026-11-20T09:00:00Z","why":%s}""".formatted(id, text, count, why);
    }

    private void story(String topic, String title, int offers, int notMine, int nobody) {
        jdbc.sql("""
                        insert into insight_question (question_id, received_at, channel, topic_key, topic_title, offers,
                          declined_wrong_person, nobody_left)
                        values (:id, timestamptz '2026-11-20 10:00+01', 'PHONE', :topic, :title, :offers, :notMine, :nobody)""")
                .param("id", UUID.randomUUID())
                .param("topic", topic)
                .param("title", title)
                .param("offers", offers)
                .param("notMine", notMine)
                .param("nobody", nobody)
                .update();
    }

    private boolean audited(String action) {
        return jdbc.sql("select count(*) > 0 from audit_log where action = :action")
                .param("action", action)
                .query(Boolean.class)
                .single();
    }
}
