package nl.raakpunt.routing.desk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.HashMap;
import java.util.Map;
import nl.raakpunt.routing.access.StaffLdap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The pages of topics, as an owner without scripts works with them. */
@DeskTest
@TestPropertySource(properties = "raakpunt.directory.manage-token=manage")
class TopicsPageTests {
    private static final String PAGE = "/onderwerpen";
    private static final String TREE = PAGE + "/boom-kappen";
    private static final String EDITING = "/v1/topics/boom-kappen/editing";

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
    }

    @Test
    void anOwnerSeesTheTopicsAndWhichHaveNoAnswerYet() {
        assertThat(sanne().get(PAGE).body())
                .contains("Boom kappen", "href=\"/onderwerpen/boom-kappen\"", "Nog geen antwoord")
                .doesNotContain("??", " style=", "onclick", "name=\"wat\"");
        assertThat(sanne().get(PAGE + "?wat=snoei").body())
                .contains("Boom snoeien")
                .doesNotContain("boom-kappen");
        directory.verify(getRequestedFor(urlPathEqualTo("/v1/editable-topics"))
                .withQueryParam("actor", equalTo(StaffLdap.SANNE.toString())));
    }

    @Test
    void whoOwnsNothingIsToldWhoCanEdit() {
        directory.stubFor(
                get(urlPathEqualTo("/v1/editable-topics")).atPriority(1).willReturn(okJson("{\"topics\":[]}")));
        assertThat(sanne().get(PAGE).body())
                .contains("U bent geen eigenaar van een onderwerp", "De eigenaar van een onderwerp en de teamleider");
    }

    @Test
    void theFormHasEverythingWithTheAnswerAsAgentsSeeIt() {
        assertThat(sanne().get(TREE).body())
                .contains("value=\"Boom kappen\"", ">kapvergunning\nboom omzagen</textarea>")
                .contains("Zo ziet het klantcontactcentrum het", "Leesadvies", "value=\"16\"")
                .contains("Sanne van der Meer", "Jong, Piet de", "Wie veranderde wat?", "antwoord, woorden")
                .doesNotContain("??", " style=", "onclick");
    }

    @Test
    void whoeverHasSeveralPartsHasALineForEach() {
        assertThat(Jsoup.parse(sanne().get(TREE).body())
                        .select("fieldset legend.rp-hidden")
                        .eachText())
                .containsExactly("Sanne van der Meer", "Sanne van der Meer", "Jong, Piet de");
    }

    @Test
    void whatIsTypedIsKeptAndSomebodyIsAddedByName() {
        Map<String, String> typed = typed();
        typed.put("answer", "U hebt een vergunning nodig.\r\nVraag die aan.");
        typed.put("synonyms", "omzagen\r\n\r\n boom weg \r\nomzagen");
        typed.put("newPerson", "karim el amrani");
        typed.put("newRole", "BACKUP");
        typed.put("newArea", "tinte");

        assertThat(sanne().post(TREE, typed).headers().firstValue("Location")).hasValue(TREE + "?gedaan=opgeslagen");

        directory.verify(putRequestedFor(urlPathEqualTo(EDITING))
                .withQueryParam("actor", equalTo(StaffLdap.SANNE.toString()))
                .withRequestBody(matchingJsonPath("$.version", equalTo("abc")))
                .withRequestBody(matchingJsonPath("$.answer", equalTo("U hebt een vergunning nodig.\nVraag die aan.")))
                .withRequestBody(matchingJsonPath("$.synonyms[0]", equalTo("omzagen")))
                .withRequestBody(matchingJsonPath("$.synonyms[1]", equalTo("boom weg")))
                .withRequestBody(matchingJsonPath("$.synonyms.length()", equalTo("2")))
                .withRequestBody(matchingJsonPath("$.parts[0].area", equalTo("rockanje")))
                .withRequestBody(matchingJsonPath("$.parts[1].person", equalTo(DirectoryStub.KARIM.toString())))
                .withRequestBody(matchingJsonPath("$.parts[1].area", equalTo("tinte"))));
        assertThat(sanne().get(TREE + "?gedaan=opgeslagen").body()).contains("Dit geldt vanaf nu.");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndWhatWasTypedStays() {
        Map<String, String> typed = typed();
        typed.put("title", " ");
        typed.put("hours", "gauw");
        typed.put("gone", "0");
        typed.put("answer", "Dit <b>antwoord</b> blijft.");
        typed.put("newPerson", "niemand");

        assertThat(sanne().post(TREE, typed).body())
                .contains("Geef het onderwerp een naam", "een getal in van 1 tot en met 2000")
                .contains("minstens één eigenaar", "niet precies één collega", "value=\"niemand\"")
                .contains("Dit &lt;b&gt;antwoord&lt;/b&gt; blijft.")
                .doesNotContain("<b>antwoord");
        directory.verify(0, putRequestedFor(urlPathEqualTo(EDITING)));
    }

    @Test
    void whatCannotBeSavedStaysAndSaysWhy() {
        answers(409);
        assertThat(sanne().post(TREE, typed()).body()).contains("Iemand anders heeft dit onderwerp intussen gewijzigd");
        answers(503);
        assertThat(sanne().post(TREE, typed()).body())
                .contains("Wij weten niet of het bewaard is. Wat u typte, staat er nog.", "value=\"Boom kappen\"");
    }

    @Test
    void whileTypingTheAnswerIsShownAsAgentsSeeItWithAdvice() {
        Map<String, String> typed = typed();
        typed.put("answer", "Wij verzoeken u vriendelijk conform de APV te handelen.");
        assertThat(sanne().post(TREE + "/voorbeeld", typed, "HX-Request", "true")
                        .body())
                .contains("conform de APV", "Leesadvies", "‘APV’: leg deze afkorting uit.")
                .doesNotContain("<html");
        assertThat(sanne().post(TREE + "/voorbeeld", typed).body()).contains("<html", "conform de APV", "Opslaan");
    }

    @Test
    void whoMayNotEditIsRefusedAndAnUnknownTopicIsNotFound() {
        directory.stubFor(get(urlPathEqualTo(EDITING))
                .atPriority(1)
                .willReturn(aResponse().withStatus(403)));
        assertThat(sanne().get(TREE).statusCode()).isEqualTo(403);
        directory.stubFor(get(urlPathEqualTo(EDITING))
                .atPriority(1)
                .willReturn(aResponse().withStatus(404)));
        assertThat(sanne().get(TREE).statusCode()).isEqualTo(404);
    }

    @Test
    void whoGaveATopicToSomebodyElseHearsThatItIsSaved() {
        directory.stubFor(get(urlPathEqualTo(EDITING))
                .atPriority(1)
                .willReturn(aResponse().withStatus(403)));
        assertThat(sanne().get(TREE + "?gedaan=opgeslagen").headers().firstValue("Location"))
                .hasValue(PAGE + "?gedaan=opgeslagen");
        assertThat(sanne().get(PAGE + "?gedaan=opgeslagen").body()).contains("Dit geldt vanaf nu.");
        assertThat(sanne().get(PAGE).body()).doesNotContain("Dit geldt vanaf nu.");
    }

    @Test
    void aVillageThatCannotBeChosenNowStaysChosen() {
        directory.stubFor(
                get(urlPathEqualTo(EDITING)).atPriority(1).willReturn(okJson("""
                {"key":"boom-kappen","version":"abc","title":"Boom kappen","synonyms":[],"exampleQuestions":[],"answer":null,
                 "territorial":true,"serviceLevelHours":16,"changes":[],"parts":[
                 {"person":"%s","name":"Sanne van der Meer","active":true,"role":"OWNER","area":"atlantis"}]}""".formatted(StaffLdap.SANNE))));
        assertThat(Jsoup.parse(sanne().get(TREE).body())
                        .select("#area-0 option[selected]")
                        .eachAttr("value"))
                .containsExactly("atlantis");
    }

    @Test
    void anAdministratorEditsEveryTopicWithTheTokenThatManages() {
        Browser administrator = Browser.loggedInAs("r.hofland", port);
        assertThat(administrator.get(TREE).statusCode()).isEqualTo(200);
        directory.verify(
                getRequestedFor(urlPathEqualTo(EDITING)).withHeader("Authorization", equalTo("Bearer manage")));
    }

    private void answers(int status) {
        directory.stubFor(put(urlPathEqualTo(EDITING))
                .atPriority(1)
                .willReturn(aResponse().withStatus(status)));
    }

    private static Map<String, String> typed() {
        return new HashMap<>(Map.of(
                "version", "abc",
                "title", "Boom kappen",
                "synonyms", "omzagen",
                "questions", "",
                "answer", "",
                "hours", "16",
                "person", StaffLdap.SANNE.toString(),
                "role", "OWNER",
                "area", "rockanje",
                "names", "Sanne van der Meer"));
    }

    private Browser sanne() {
        return Browser.loggedInAs("s.vandermeer", port);
    }
}
