package nl.raakpunt.routing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import nl.raakpunt.routing.desk.Browser;
import nl.raakpunt.routing.testing.DatabaseAway;
import nl.raakpunt.routing.testing.DirectoryStub;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The public form, as a browser without scripts meets it. */
@RoutingServiceTest
class AskPageTests {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    private final String words = "Mag ik mijn boom kappen? " + onlyLetters();

    @BeforeEach
    void directoryWorks() {
        DirectoryStub.works();
    }

    @Test
    void aQuestionIsTakenAndTheCitizenSeesCodeAndDateAtOnce() {
        Browser browser = new Browser(port);
        HttpResponse<String> sent = browser.post("/vraag-stellen", form(browser, Map.of()));
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location")).contains("/volg?gedaan=received");
        assertThat(browser.get("/volg?gedaan=received").body())
                .contains("Wij hebben uw vraag ontvangen.", words)
                .containsPattern("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")
                .contains("U krijgt antwoord vóór");
        assertThat(taken()).isEqualTo(1);
    }

    @Test
    void aLineBreakCountsOnceAsInTheBrowser() {
        Browser browser = new Browser(port);
        String sent = words + "\r\nregel".repeat(1_500);
        assertThat(browser.post("/vraag-stellen", form(browser, Map.of("text", sent)))
                        .statusCode())
                .isEqualTo(303);
        assertThat(text()).isEqualTo(sent.replace("\r", ""));
    }

    @Test
    void theSameFormSentTwiceIsOneQuestion() {
        Browser browser = new Browser(port);
        Map<String, String> form = form(browser, Map.of());
        browser.post("/vraag-stellen", form);
        browser.post("/vraag-stellen", form);
        assertThat(taken()).isEqualTo(1);
    }

    @Test
    void whoGoesBackAndAsksSomethingElseIsHeardToo() {
        Browser browser = new Browser(port);
        Map<String, String> form = form(browser, Map.of());
        browser.post("/vraag-stellen", form);
        form.put("text", words + " En de heg?");
        assertThat(browser.post("/vraag-stellen", form).statusCode()).isEqualTo(303);
        assertThat(browser.get("/volg").body()).contains("En de heg?");
        assertThat(taken()).isEqualTo(2);
    }

    @Test
    void whoGoesBackForAnotherAddressIsAnsweredThere() {
        Browser browser = new Browser(port);
        Map<String, String> form = form(browser, Map.of("mail", "jna@inwoner.example"));
        browser.post("/vraag-stellen", form);
        form.put("mail", "jan@inwoner.example");
        browser.post("/vraag-stellen", form);
        assertThat(jdbc.sql("select snapshot -> 'caller' ->> 'mail' from question where text like :text")
                        .param("text", words + "%")
                        .query(String.class)
                        .list())
                .contains("jan@inwoner.example");
    }

    @Test
    void everythingThatIsWrongIsSaidAtItsFieldAndWhatWasTypedStays() {
        Browser browser = new Browser(port);
        HttpResponse<String> refused = sent(
                browser, form(browser, Map.of("name", " ", "mail", "geen adres", "phone", "12", "place", "Tinte")));
        assertThat(refused.body())
                .contains("Vul uw naam in.", "Kijk uw e-mailadres na.", "Kijk uw telefoonnummer na.")
                .contains("id=\"name-error\"", "aria-describedby=\"mail-error\"", "href=\"#phone\"")
                .contains(words, "value=\"geen adres\"", "value=\"Tinte\"");
        assertThat(taken()).isZero();
    }

    @Test
    void somebodyWhoCannotBeReachedCannotBeAnswered() {
        Browser browser = new Browser(port);
        HttpResponse<String> refused = sent(browser, form(browser, Map.of("mail", "", "phone", "")));
        assertThat(refused.body()).contains("Dan kunnen wij u antwoord geven.");
    }

    @Test
    void aNumberThatLooksLikeABsnIsShownTakenOutBeforeItIsKept() {
        Browser browser = new Browser(port);
        Map<String, String> form = form(browser, Map.of("text", words + " BSN 111222333"));
        HttpResponse<String> asked = sent(browser, form);
        assertThat(asked.body()).contains("[BSN verwijderd]</blockquote>", "BSN 111222333</textarea>");
        assertThat(taken()).isZero();
        form.put("seen", "true");
        assertThat(browser.post("/vraag-stellen", form).statusCode()).isEqualTo(303);
        assertThat(text()).endsWith("BSN [BSN verwijderd]");
    }

    @Test
    void aNumberThatIsNoBsnStaysWhenTheCitizenSaysSo() {
        Browser browser = new Browser(port);
        Map<String, String> form =
                form(browser, Map.of("text", words + " zaak 111222333", "seen", "true", "keepNumbers", "true"));
        browser.post("/vraag-stellen", form);
        assertThat(text()).endsWith("zaak 111222333");
    }

    @Test
    void aRobotThatFillsInWhatNobodySeesIsRefused() {
        Browser browser = new Browser(port);
        sent(browser, form(browser, Map.of("website", "https://spam.example")));
        assertThat(taken()).isZero();
    }

    @Test
    void aFormThatWasNotOpenedHereIsRefused() {
        Browser browser = new Browser(port);
        HttpResponse<String> refused = sent(browser, form(browser, Map.of("token", "a.1.b")));
        assertThat(refused.body()).contains("Wacht even en verstuur het opnieuw.", words);
    }

    @Test
    void aQuestionIsTakenWhileTheDirectoryIsDown() {
        Browser browser = new Browser(port);
        Map<String, String> form = form(browser, Map.of());
        DirectoryStub.isBroken();
        assertThat(browser.post("/vraag-stellen", form).statusCode()).isEqualTo(303);
        assertThat(taken()).isEqualTo(1);
    }

    @Test
    void withoutTheDatabaseTheFormStaysWithItsWordsAndIsTakenLater() {
        Browser browser = new Browser(port);
        Map<String, String> form = form(browser, Map.of());
        try (DatabaseAway _ = DatabaseAway.of(database)) {
            HttpResponse<String> refused = browser.post("/vraag-stellen", form);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body())
                    .contains("Wij kunnen uw vraag nu niet bewaren. Wat u typte, staat hier nog.")
                    .contains(words, "value=\"Jan Jansen\"", "value=\"jan@inwoner.example\"")
                    .doesNotContain("Mijn vragen", "Zoeken", "niets verloren");
            HttpResponse<String> opened = new Browser(port).get("/vraag-stellen");
            assertThat(opened.statusCode()).isEqualTo(200);
            assertThat(opened.body()).contains("Verstuur uw vraag");
        }
        assertThat(browser.post("/vraag-stellen", form).statusCode()).isEqualTo(303);
        assertThat(taken()).isEqualTo(1);
    }

    @Test
    void aMistakeIsShownAtAnAddressToGoBackToThatSaysNothingOfTheCitizen() {
        Browser browser = new Browser(port);
        HttpResponse<String> sent = browser.post("/vraag-stellen", form(browser, Map.of("mail", "geen adres")));
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location")).contains("/vraag-stellen?verder=ja");
        assertThat(browser.get("/vraag-stellen?verder=ja").body()).contains(words, "Kijk uw e-mailadres na.");
        assertThat(browser.get("/vraag-stellen").body()).as("an empty form").doesNotContain(words);
    }

    @Test
    void whoGoesBackAfterAMistakeWasMendedFindsAnEmptyForm() {
        Browser browser = new Browser(port);
        Map<String, String> form = form(browser, Map.of("mail", "geen adres"));
        sent(browser, form);
        form.put("mail", "jan@inwoner.example");
        browser.post("/vraag-stellen", form);
        HttpResponse<String> back = browser.get("/vraag-stellen?verder=ja");
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.body()).contains("Verstuur uw vraag").doesNotContain(words, "jan@inwoner.example");
    }

    @Test
    void aLongQuestionWithAMistakeStaysToo() {
        Browser browser = new Browser(port);
        String lines = words + " en nog iets".repeat(700);
        HttpResponse<String> refused =
                browser.post("/vraag-stellen", form(browser, Map.of("text", lines, "mail", "geen adres")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(lines, "Kijk uw e-mailadres na.");
    }

    @Test
    void whatIsNotFoundIsSaidOnAPageForCitizens() {
        HttpResponse<String> missing = new Browser(port).get("/volg/bestaat-niet");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body())
                .contains("Niet gevonden", "href=\"/volg\"")
                .doesNotContain("Raakpunt", "Mijn vragen", "Terug naar zoeken");
    }

    /** What the browser shows after sending a form that is not right. */
    private static HttpResponse<String> sent(Browser browser, Map<String, String> form) {
        HttpResponse<String> answer = browser.post("/vraag-stellen", form);
        assertThat(answer.statusCode()).isEqualTo(303);
        return browser.get(answer.headers().firstValue("Location").orElseThrow());
    }

    private Map<String, String> form(Browser browser, Map<String, String> other) {
        Matcher token = TOKEN.matcher(browser.get("/vraag-stellen").body());
        assertThat(token.find()).isTrue();
        Map<String, String> form = new HashMap<>(Map.of(
                "text",
                words,
                "name",
                "Jan Jansen",
                "mail",
                "jan@inwoner.example",
                "phone",
                "",
                "place",
                "Rockanje",
                "language",
                "nl",
                "token",
                token.group(1)));
        form.putAll(other);
        return form;
    }

    /** Different each time, and never with digits that could be a citizen service number. */
    private static String onlyLetters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "")
                + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    private int taken() {
        return jdbc.sql("select count(*) from question where text like :text")
                .param("text", words + "%")
                .query(Integer.class)
                .single();
    }

    private String text() {
        return jdbc.sql("select text from question where text like :text")
                .param("text", words + "%")
                .query(String.class)
                .single();
    }
}
