package nl.raakpunt.routing.desk;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import nl.raakpunt.routing.access.StaffLdap;
import nl.raakpunt.routing.testing.DatabaseAway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
class DeskPagesTests {
    private static final String TREE = "mag mijn boom in rockanje gekapt worden?";
    private static final Pattern QUESTION = Pattern.compile("/vragen/([0-9a-f-]{36})");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @Autowired
    private DataSource database;

    @AfterEach
    void repair() {
        DeskParts.DIRECTORY.up();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    @Test
    void anAgentSeesTheAnswerThePersonTheReachabilityAndTheReason() {
        var page = search(TREE).body();

        assertThat(page)
                .contains("Boom kappen", "Een boom dikker dan 20 centimeter")
                .contains("Sanne van der Meer", "Nu bereikbaar tot 16:00", "tel:+31181471234")
                .contains("Sanne is verantwoordelijk voor ‘Boom kappen’ in Rockanje", "Herkend: boom, gekapt")
                .contains("Karim el Amrani", "Vervanger");
    }

    @Test
    void somebodyWhoIsNotInIsShownWithTheReturnAndTheStandIn() {
        assertThat(search("vrijdag boom weg").body())
                .contains("Werkt vandaag niet. Terug: woensdag 25 november 09:00")
                .contains("Vervanger: Karim el Amrani – Nu bereikbaar tot 16:00");
    }

    @Test
    void withoutAVillageTheAgentIsAskedWhichOneInsteadOfGivenAName() {
        assertThat(search("boom").body())
                .contains("In welk dorp is het?", "data-area=\"tinte\"", "Een boom dikker dan 20 centimeter")
                .doesNotContain("Sanne van der Meer");
    }

    @Test
    void whenUnsureTheAgentIsGivenOneChoice() {
        assertThat(search("dikke tak van de buren hangt over").body()).contains("Waar gaat het over?", "Boom snoeien");
    }

    @Test
    void whenNoTopicIsLikelyTheAgentReadsHowToFindAnEarlierQuestion() {
        String hint = "Gaat het over een vraag van eerder? Typ dan het kenmerk of de volgcode.";

        assertThat(search("kunt u mij terugbellen?").body())
                .contains("Geen onderwerp gevonden.", "Probeer andere of meer woorden.", hint);
        assertThat(search("dikke tak van de buren hangt over").body()).contains("Waar gaat het over?", hint);
        assertThat(search(TREE).body()).doesNotContain(hint);
        assertThat(search("karim").body()).doesNotContain(hint);
    }

    @Test
    void aNameFindsThePerson() {
        assertThat(search("karim").body()).contains("Karim el Amrani", "naam");
    }

    @Test
    void attributesFromTheDirectoryAreShownAsTextOnly() {
        var page = search("evil").body();

        assertThat(page)
                .contains("&lt;img src=x onerror=alert(1)&gt; [[${7*7}]]", "&lt;script&gt;alert(2)")
                .doesNotContain("<img", "<script>alert", "href=\"javascript:", "[[49]]");
        assertThat(Browser.loggedInAs("x.evil", port).get("/vragen").body())
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<img");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table question; --",
                "*)(uid=*",
                "{\"match_all\":{}}",
                "😀👩‍👩‍👧",
                "<b>vet</b>",
                "a AND * OR _exists_:x"
            })
    void anyTextIsText(String text) {
        var answer = search(text);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<b>vet</b>");
    }

    @Test
    void aTextThatIsTooLongIsSaidSo() {
        assertThat(search("a".repeat(10_001)).body()).contains("te lang");
    }

    @Test
    void handingOverOffersTheQuestionAndTheColleagueTakesAndAnswersIt() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var form = lotte.post("/zoeken/overdragen", fields("person", StaffLdap.SANNE), "HX-Request", "true");
        assertThat(form.body())
                .contains("Overdragen aan Sanne van der Meer", "Antwoord vóór donderdag 26 november 09:");
        var taken = lotte.post("/vragen/overdragen", fields("person", StaffLdap.SANNE), "HX-Request", "true");
        assertThat(taken.body()).contains("Aangeboden aan Sanne van der Meer", "VAZ-");

        var sanne = Browser.loggedInAs("s.vandermeer", port);
        var question = "/vragen/" + first(QUESTION, taken.body());
        var offered = sanne.get(question);
        assertThat(offered.body()).contains("Lotte Bakker vraagt of u dit overneemt", "Teruggeven");
        var accepted = sanne.post(question + "/overnemen", version(offered));
        assertThat(accepted.statusCode()).isEqualTo(303);
        assertThat(sanne.get(question).body()).contains("De vraag is van u.", "nam de vraag over van Lotte Bakker");
        assertThat(lotte.get("/vragen").body()).contains("Bij Sanne van der Meer");

        var answer = version(sanne.get(question));
        answer.put("answer", "U hebt een vergunning nodig.");
        sanne.post(question + "/antwoord", answer);
        assertThat(lotte.get(question).body())
                .contains("Sanne van der Meer heeft de vraag beantwoord", "U hebt een vergunning nodig.");
    }

    @Test
    void sendingTheSameFormTwiceGivesOneQuestion() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var fields = fields("person", StaffLdap.SANNE);
        fields.put("key", "twice");

        var once =
                lotte.post("/vragen/overdragen", fields, "HX-Request", "true").body();
        var twice =
                lotte.post("/vragen/overdragen", fields, "HX-Request", "true").body();

        assertThat(first(QUESTION, twice)).isEqualTo(first(QUESTION, once));
        assertThat(twice).contains("Aangeboden aan Sanne").doesNotContain("role=\"alert\"");
    }

    @Test
    void anAnswerOfTheAgentFinishesTheQuestionAtOnce() {
        var lotte = Browser.loggedInAs("l.bakker", port);

        assertThat(lotte.post("/vragen/beantwoord", fields("answer", "Ja, met vergunning."), "HX-Request", "true")
                        .body())
                .contains("Beantwoord en klaar");
    }

    @Test
    void aBsnIsShownMaskedWithAWayBack() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var fields = fields("person", StaffLdap.SANNE);
        fields.put("text", "boom in rockanje, mijn bsn is 123456782");
        assertThat(lotte.post("/zoeken/overdragen", fields, "HX-Request", "true")
                        .body())
                .contains("mijn bsn is [BSN verwijderd]", "Dit is geen BSN");

        var masked =
                lotte.post("/vragen/vastleggen", fields, "HX-Request", "true").body();
        assertThat(lotte.get("/vragen/" + first(QUESTION, masked)).body())
                .contains("[BSN verwijderd]")
                .doesNotContain("123456782");

        fields.put("keepNumbers", "true");
        var kept =
                lotte.post("/vragen/vastleggen", fields, "HX-Request", "true").body();
        assertThat(lotte.get("/vragen/" + first(QUESTION, kept)).body()).contains("123456782");
    }

    @Test
    void whenSearchIsLimitedOrItsFactsAreOldTheAgentIsToldAndStillServed() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        assertThat(lotte.post("/zoeken", Map.of("text", TREE), "HX-Request", "true")
                        .body())
                .doesNotContain("Zoeken werkt nu beperkt")
                .doesNotContain("geleden");

        DeskParts.DIRECTORY.searchLimited();

        assertThat(lotte.post("/zoeken", Map.of("text", "karim boom"), "HX-Request", "true")
                        .body())
                .contains("Zoeken werkt nu beperkt: alleen op naam, telefoon, team en onderwerp.")
                .contains("De gegevens van collega’s zijn van 3 uur geleden.")
                .contains("Boom kappen")
                .contains("Karim el Amrani");
    }

    @Test
    void whenSearchIsDownTheQuestionIsKeptWithTheAgentAndStaysWorkable() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        DeskParts.DIRECTORY.searchDown();

        assertThat(lotte.post("/zoeken", Map.of("text", TREE), "HX-Request", "true")
                        .body())
                .contains("Zoeken is tijdelijk niet mogelijk");
        var kept = lotte.post("/vragen/vastleggen", fields("note", ""), "HX-Request", "true")
                .body();
        assertThat(kept).contains("Vastgelegd bij u");
        var question = "/vragen/" + first(QUESTION, kept);
        var answer = version(lotte.get(question));
        answer.put("answer", "Ja.");
        answer.put("callerKnows", "true");
        assertThat(lotte.post(question + "/antwoord", answer, "HX-Request", "true")
                        .body())
                .contains("De vraag is klaar");
    }

    @Test
    void aPageThatAsksAgainByItselfGetsSomethingElseOnlyWhenSearchWorks() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        DeskParts.DIRECTORY.searchDown();
        assertThat(lotte.post("/zoeken", Map.of("text", TREE), "HX-Request", "true")
                        .body())
                .contains("hx-post=\"/zoeken?weer=ja\"", "hx-trigger=\"every 5s\"");
        var still = lotte.post("/zoeken?weer=ja", Map.of("text", TREE), "HX-Request", "true");
        assertThat(still.headers().firstValue("HX-Reswap")).hasValue("none");
        assertThat(still.body()).isBlank();

        repair();
        var works = lotte.post("/zoeken?weer=ja", Map.of("text", TREE), "HX-Request", "true");
        assertThat(works.headers().firstValue("HX-Reswap")).isEmpty();
        assertThat(works.body()).contains("Sanne van der Meer").doesNotContain("?weer=ja");
    }

    @Test
    void newsComesWithASignOfLifeThatAPageCanHear() throws Exception {
        var page = Browser.loggedInAs("l.bakker", port).open("/vragen/live");
        try (var lines = new BufferedReader(new InputStreamReader(page.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.lines().anyMatch("event:beat"::equals)).isTrue();
        }
    }

    @Test
    void theErrorPageDoesNotSayThatNothingWasLost() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        try (DatabaseAway _ = DatabaseAway.of(database)) {
            var failed = lotte.post("/vragen/vastleggen", fields("note", ""));
            assertThat(failed.statusCode()).isEqualTo(500);
            assertThat(failed.body())
                    .contains("Dan is dat misschien niet bewaard.")
                    .doesNotContain("niets verloren");
        }
    }

    @Test
    void whenTheDirectoryHangsNamesAndKnowledgeAreWaitedForTogetherAndTheQuestionIsKept() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        DeskParts.DIRECTORY.hangs();

        assertThat(lotte.post("/zoeken", Map.of("text", "karim boom"), "HX-Request", "true")
                        .body())
                .contains("Zoeken is tijdelijk niet mogelijk");

        var directory = DeskParts.DIRECTORY.server();
        directory.verify(1, postRequestedFor(urlPathEqualTo("/v1/experts/_find")));
        directory.verify(1, postRequestedFor(urlPathEqualTo("/v1/people/_search")));
        assertThat(lotte.post("/vragen/vastleggen", fields("note", ""), "HX-Request", "true")
                        .body())
                .contains("Vastgelegd bij u");
        directory.verify(1, postRequestedFor(urlPathEqualTo("/v1/experts/_find")));
    }

    @Test
    void aQuestionOfOthersIsNotFoundForAColleague() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var kept = lotte.post("/vragen/vastleggen", fields("note", ""), "HX-Request", "true")
                .body();
        var sanne = Browser.loggedInAs("s.vandermeer", port);

        var hidden = sanne.get("/vragen/" + first(QUESTION, kept));
        var unknown = sanne.get("/vragen/00000000-0000-4000-8000-000000000000");
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(withoutAddress(hidden)).isEqualTo(withoutAddress(unknown)).contains("Niet gevonden");
        assertThat(sanne.get("/vragen/geen-nummer").statusCode()).isEqualTo(404);
    }

    /** The button for the other language leads back to the address that was asked for, and tokens differ. */
    private static String withoutAddress(HttpResponse<String> answer) {
        return answer.body()
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("name=\"terug\" value=\"[^\"]*\"", "");
    }

    @Test
    void whatIsNotAllowedIsSaidAndNothingTypedIsLost() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var kept = lotte.post("/vragen/vastleggen", fields("note", ""), "HX-Request", "true")
                .body();
        var question = "/vragen/" + first(QUESTION, kept);
        var stale = version(lotte.get(question));
        stale.put("version", "0");
        stale.put("answer", "Dit typte ik.");

        var answer = lotte.post(question + "/antwoord", stale, "HX-Request", "true");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("net veranderd", "Dit typte ik.");
    }

    @Test
    void englishIsSpokenToWhoeverAsksForIt() {
        var browser = Browser.loggedInAs("l.bakker", port);

        assertThat(browser.get("/vragen", "Accept-Language", "en").body()).contains("My questions", "lang=\"en\"");
    }

    @Test
    void theFirstLoadIsLightAndCachedForEver() {
        var browser = Browser.loggedInAs("l.bakker", port);
        var weight = weightOfGzipped(browser.getRaw("/"));
        var assets = new ArrayList<String>();
        ASSET.matcher(browser.get("/").body()).results().forEach(found -> assets.add(found.group(1)));

        assertThat(assets).hasSizeGreaterThan(6);
        for (var asset : assets) {
            var file = browser.getRaw(asset);
            assertThat(file.headers().firstValue("cache-control").orElseThrow())
                    .contains("immutable", "max-age=31536000");
            weight += weightOfGzipped(file);
        }
        assertThat(weight).isLessThan(150 * 1024);
    }

    @Test
    void pagesHaveNothingInline() {
        var lotte = Browser.loggedInAs("l.bakker", port);

        assertThat(lotte.get("/").body()
                        + search(TREE).body()
                        + lotte.get("/vragen").body())
                .doesNotContain(" style=", "hx-on", "onclick", "<style", "javascript:", "js:")
                .doesNotContainPattern("<script(?![^>]* src=)");
    }

    private HttpResponse<String> search(String text) {
        return Browser.loggedInAs("l.bakker", port).post("/zoeken", Map.of("text", text), "HX-Request", "true");
    }

    private static int weightOfGzipped(HttpResponse<byte[]> answer) {
        var url = answer.uri().getPath();
        assertThat(answer.statusCode()).as(url).isEqualTo(200);
        if (answer.body().length > 1024 && !url.endsWith(".png")) {
            assertThat(answer.headers().firstValue("content-encoding")).as(url).contains("gzip");
        }
        return answer.body().length;
    }

    private static Map<String, String> fields(String name, Object value) {
        return new HashMap<>(Map.of("text", TREE, name, value.toString()));
    }

    private static Map<String, String> version(HttpResponse<String> page) {
        return new HashMap<>(Map.of("version", first(VERSION, page.body())));
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }
}
