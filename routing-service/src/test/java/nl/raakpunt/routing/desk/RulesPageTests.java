package nl.raakpunt.routing.desk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Map;
import nl.raakpunt.routing.access.StaffLdap;
import nl.raakpunt.routing.question.RecentQuestion;
import nl.raakpunt.routing.question.RecentQuestions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The page of rules, as a manager without scripts works with it. */
@DeskTest
@TestPropertySource(properties = "raakpunt.directory.manage-token=manage")
class RulesPageTests {
    private static final String PAGE = "/verdeelregels";
    private static final String RULES = "/v1/routing-rules";
    private static final String TREES = "00000000-0000-4000-8000-0000000000c1";
    private static final String DUTY = "00000000-0000-4000-8000-0000000000c2";
    private static final String CHOSEN_CARE = "<option value=\"zorg-jeugd-en-welzijn\" selected=\"selected\">";

    @LocalServerPort
    private int port;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @Autowired
    private RecentQuestions recent;

    @Autowired
    private JdbcClient jdbc;

    private final WireMockServer directory = DeskParts.DIRECTORY.server();

    @BeforeEach
    @AfterEach
    void repair() {
        DeskParts.DIRECTORY.up();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    @Test
    void theRulesAreThereInOrderAndInWords() {
        String page = ingrid().get(PAGE).body();

        assertThat(page)
                .contains("1. Bomen in Rockanje", "2. Groen naar het rooster", "(Staat uit)")
                .contains("over Boom kappen, in Rockanje, via telefoon, van inwoners, op maandag / dinsdag")
                .contains("vanaf 09:00, tot 12:30, tot en met 31 december 2026")
                .contains("naar Sanne van der Meer", "Team ‘Groen en bomen’ heeft geen rooster.")
                .contains("aria-current=\"page\"", "aria-label=\"Omlaag: Bomen in Rockanje\"")
                .doesNotContain("aria-label=\"Omhoog: Bomen in Rockanje\"", "Zo zouden de laatste vragen gaan")
                .doesNotContain(" style=", "onclick");
    }

    @Test
    void movingIsADraftUntilItIsSaved() {
        Browser ingrid = ingrid();

        ingrid.post(PAGE + "/" + DUTY + "/omhoog", Map.of());

        assertThat(ingrid.get(PAGE).body()).contains("1. Groen naar het rooster", "nog niet gelden", "Opslaan");
        assertThat(ingrid().get(PAGE).body()).contains("1. Bomen in Rockanje").doesNotContain("nog niet gelden");
        directory.verify(0, putRequestedFor(urlPathEqualTo(RULES)));

        String saved = follow(ingrid, PAGE + "/opslaan");

        assertThat(saved).contains("gelden vanaf nu");
        directory.verify(putRequestedFor(urlPathEqualTo(RULES))
                .withQueryParam("actor", equalTo(StaffLdap.INGRID.toString()))
                .withHeader("Authorization", equalTo("Bearer manage"))
                .withRequestBody(matchingJsonPath("$.version", equalTo("3")))
                .withRequestBody(matchingJsonPath("$.rules[0].id", equalTo(DUTY))));
    }

    @Test
    void topicsAreChosenFromAListInTheOrderOfTheAlphabet() {
        assertThat(ingrid().get(PAGE + "/nieuw").body()).containsSubsequence(">Boom kappen<", ">Boom snoeien<");
    }

    @Test
    void aRuleIsAddedByFormAndTheColleagueIsFoundByName() {
        Browser ingrid = ingrid();
        ingrid.get(PAGE + "/nieuw");

        ingrid.post(
                PAGE + "/nieuw",
                Map.of(
                        "name", "Ondernemers naar Karim",
                        "customers", "ENTREPRENEUR",
                        "areas", "tinte",
                        "from", "09:00",
                        "until", "",
                        "last", "2026-12-24",
                        "outcome", "PERSON",
                        "person", "karim el amrani"));

        assertThat(ingrid.get(PAGE).body())
                .contains("3. Ondernemers naar Karim", "in Tinte, van ondernemers, vanaf 09:00")
                .contains("tot en met 24 december 2026", "naar Karim el Amrani");
    }

    @Test
    void aTeamWithACommaInItsNameIsOneTeamHoweverOftenItsRuleIsEdited() {
        Browser ingrid = ingrid();
        assertThat(ingrid.get(PAGE + "/" + DUTY).body())
                .contains("<option value=\"zorg-jeugd-en-welzijn\">Zorg, Jeugd en Welzijn</option>")
                .contains("<option value=\"groen-en-bomen\" selected=\"selected\">Groen en bomen</option>");

        for (int times = 0; times < 2; times++) {
            ingrid.post(
                    PAGE + "/" + DUTY,
                    Map.of(
                            "name", "Zorg",
                            "topicTeams", "zorg-jeugd-en-welzijn",
                            "outcome", "TEAM",
                            "team", "zorg-jeugd-en-welzijn"));
            assertThat(ingrid.get(PAGE + "/" + DUTY).body().split(CHOSEN_CARE, -1))
                    .hasSize(3);
        }

        assertThat(ingrid.get(PAGE).body())
                .contains("over onderwerpen van Zorg, Jeugd en Welzijn", "naar team Zorg, Jeugd en Welzijn");
        assertThat(follow(ingrid, PAGE + "/opslaan")).contains("gelden vanaf nu");
        directory.verify(putRequestedFor(urlPathEqualTo(RULES))
                .withRequestBody(
                        matchingJsonPath("$.rules[1].when.topicTeams", equalToJson("[\"zorg-jeugd-en-welzijn\"]")))
                .withRequestBody(matchingJsonPath("$.rules[1].then.team", equalTo("zorg-jeugd-en-welzijn"))));
    }

    @Test
    void aTeamThatIsGoneStaysInItsRuleUntilSomebodyTakesItOut() {
        directory.stubFor(get(urlPathEqualTo(RULES)).willReturn(okJson("""
                {"version":3,"changedAt":null,"changedBy":null,"findings":[],"people":[],"teams":[],"rules":[
                  {"id":"%s","name":"Oud","active":true,"then":{"kind":"TEAM","person":null,"team":"opgeheven"},
                   "when":{"topics":[],"topicTeams":[],"areas":[],"channels":[],"customers":[],"times":null}}]}""".formatted(DUTY))));

        assertThat(ingrid().get(PAGE + "/" + DUTY).body())
                .contains("<option value=\"opgeheven\" selected=\"selected\">opgeheven</option>");
    }

    @Test
    void whatIsWrongWithAFormIsSaidAndKept() {
        Browser ingrid = ingrid();
        ingrid.get(PAGE + "/nieuw");

        String page = ingrid.post(
                        PAGE + "/nieuw",
                        Map.of(
                                "name", " ",
                                "from", "12:00",
                                "until", "09:00",
                                "outcome", "PERSON",
                                "person", "Niemand Bekend"))
                .body();

        assertThat(page)
                .contains("Geef de regel een naam", "Het einde moet na het begin liggen.")
                .contains("niet precies één medewerker", "value=\"Niemand Bekend\"", "value=\"12:00\"");
    }

    @Test
    void switchingOffAndDeletingAreDraftsThatCanBeThrownAway() {
        Browser ingrid = ingrid();

        ingrid.post(PAGE + "/" + TREES + "/uit", Map.of());
        ingrid.post(PAGE + "/" + DUTY + "/verwijderen", Map.of());
        assertThat(ingrid.get(PAGE).body())
                .contains("Aanzetten: Bomen in Rockanje")
                .doesNotContain("Groen naar het rooster");

        assertThat(follow(ingrid, PAGE + "/weggooien"))
                .contains("Uitzetten: Bomen in Rockanje", "Groen naar het rooster");
    }

    @Test
    void somebodyElseWhoWasFirstIsSaidAndTheDraftStays() {
        Browser ingrid = ingrid();
        directory.stubFor(put(urlPathEqualTo(RULES))
                .willReturn(aResponse().withStatus(409).withHeader("Content-Type", "application/problem+json")));
        ingrid.post(PAGE + "/" + TREES + "/uit", Map.of());

        assertThat(follow(ingrid, PAGE + "/opslaan"))
                .contains("Iemand anders heeft de regels intussen gewijzigd", "Aanzetten: Bomen in Rockanje");
    }

    @Test
    void theLatestQuestionsAreTriedWithoutTheirWords() {
        question("VZ-1", "2026-11-24T08:00:00Z");
        question("VZ-2", "2026-11-24T07:00:00Z");
        Browser ingrid = ingrid();
        ingrid.post(PAGE + "/" + DUTY + "/omhoog", Map.of());

        String page = ingrid.get(PAGE).body();

        assertThat(recent.latest(20)).extracting(RecentQuestion::reference).containsExactly("VZ-1", "VZ-2");
        assertThat(page)
                .contains("1 van de 2 vragen zouden anders gaan.", "Karim el Amrani")
                .contains("Sanne van der Meer, volgens ‘Bomen in Rockanje’", "Zelf beantwoorden, volgens ‘Zelf’")
                .doesNotContain("geheime woorden");
        directory.verify(postRequestedFor(urlPathEqualTo(RULES + "/_preview"))
                .withRequestBody(matchingJsonPath("$.questions[0].area", equalTo("rockanje")))
                .withRequestBody(matchingJsonPath("$.rules[0].id", equalTo(DUTY))));
    }

    @Test
    void withoutDirectoryServiceThePageSaysSo() {
        directory.stubFor(get(urlPathEqualTo(RULES)).willReturn(aResponse().withStatus(500)));

        assertThat(ingrid().get(PAGE).body()).contains("De verdeelregels zijn nu niet op te vragen.");
    }

    @Test
    void withoutRulesThePageSaysWhatHappensThen() {
        directory.stubFor(get(urlPathEqualTo(RULES)).willReturn(okJson("""
                {"version":0,"changedAt":null,"changedBy":null,"rules":[],"findings":[],"people":[]}""")));

        assertThat(ingrid().get(PAGE).body()).contains("Er zijn nog geen verdeelregels.");
    }

    @Test
    void onlyManagersAndAdministratorsSeeIt() {
        Browser lotte = Browser.loggedInAs("l.bakker", port);

        assertThat(lotte.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(lotte.post(PAGE + "/opslaan", Map.of()).statusCode()).isEqualTo(403);
        assertThat(lotte.get("/").body()).doesNotContain(PAGE);
        assertThat(Browser.loggedInAs("r.hofland", port).get(PAGE).statusCode()).isEqualTo(200);
    }

    private void question(String reference, String at) {
        jdbc.sql("""
                        insert into question (id, reference, version, state, owner_id, owner_name, received_at,
                            answer_before, changed_at, topic_key, topic_title, area, text, snapshot)
                        values (gen_random_uuid(), :reference, 1, 'RECEIVED', :owner, 'Lotte', cast(:at as timestamptz),
                            now(), now(), 'boom-kappen', 'Boom kappen', 'Rockanje', 'geheime woorden',
                            '{"area": {"key": "rockanje", "name": "Rockanje"}}')
                        """)
                .param("reference", reference)
                .param("owner", StaffLdap.LOTTE)
                .param("at", at)
                .update();
    }

    private Browser ingrid() {
        return Browser.loggedInAs("i.dewit", port);
    }

    private static String follow(Browser browser, String path) {
        var answer = browser.post(path, Map.of());
        return browser.get(answer.headers().firstValue("Location").orElse(PAGE)).body();
    }
}
