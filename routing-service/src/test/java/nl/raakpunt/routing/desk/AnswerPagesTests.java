package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import nl.raakpunt.routing.access.StaffLdap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Advice on the words of an answer, and why an offer is given back, on the page of a question. */
@DeskTest
class AnswerPagesTests {
    private static final Pattern QUESTION = Pattern.compile("/vragen/([0-9a-f-]{36})");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final String OFFICIAL = "Betreffende uw verzoek wordt de aanvraag behandeld.";

    @LocalServerPort
    private int port;

    @Test
    void whileSomebodyTypesTheAdviceComesAlone() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var advice = lotte.post(keep(lotte) + "/leesbaar", Map.of("answer", OFFICIAL), "HX-Request", "true");

        assertThat(advice.body())
                .contains(
                        "‘betreffende’: schrijf liever ‘over’.",
                        "Zin 1: ‘wordt behandeld’.",
                        "U kunt altijd antwoorden.")
                .doesNotContain("<html", "Wat er gebeurde");
    }

    @Test
    void withoutScriptsTheAdviceComesWithThePageAndWhatWasTyped() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var page = lotte.post(keep(lotte) + "/leesbaar", Map.of("answer", OFFICIAL));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Leesadvies", OFFICIAL + "</textarea>", "aria-live=\"polite\"");
    }

    @Test
    void adviceNeverStopsAnAnswer() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var question = keep(lotte);
        act(lotte, question, "antwoord", Map.of("answer", OFFICIAL, "callerKnows", "true"));

        assertThat(lotte.get(question).body()).contains("De vraag is klaar", OFFICIAL);
    }

    @Test
    void anAnswerThatComesTooLateIsShownToWhoWroteIt() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var question = keep(lotte);
        act(lotte, question, "antwoord", Map.of("answer", "Antwoord uit het ene venster."));
        var late = act(lotte, question, "antwoord", Map.of("answer", "Antwoord uit het andere venster."));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("al beantwoord", "Dit schreef u. Het is niet bewaard.", "Antwoord uit het andere venster.");
    }

    @Test
    void ofANoThatComesTooLateEveryPartIsShown() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var question = keep(lotte);
        act(lotte, question, "antwoord", Map.of("answer", "Antwoord uit het ene venster."));
        var late = act(
                lotte,
                question,
                "antwoord",
                Map.of(
                        "answer", "Nee, dat mag niet.",
                        "no.given", "true",
                        "no.reason", "De boom is gezond.",
                        "no.rule", "Bomenverordening",
                        "no.alternatives", "Snoeien mag wel.",
                        "no.objection", "Maak bezwaar binnen zes weken."));

        assertThat(late.body())
                .contains(
                        "Nee, dat mag niet.",
                        "De boom is gezond.",
                        "Bomenverordening",
                        "Snoeien mag wel.",
                        "Maak bezwaar binnen zes weken.");
    }

    @Test
    void anAnswerThatIsTooLongStaysInItsField() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var question = keep(lotte);
        var long10001 = "a".repeat(10_001);
        var refused = act(lotte, question, "antwoord", Map.of("answer", long10001));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("De tekst is te lang", long10001 + "</textarea>")
                .doesNotContain("Dit schreef u.");
    }

    @Test
    void adviceOnWhatSomebodyMayNotSeeShowsNothingOfIt() {
        var question = keep(Browser.loggedInAs("l.bakker", port));
        var sanne = Browser.loggedInAs("s.vandermeer", port);

        assertThat(sanne.post(question + "/leesbaar", Map.of("answer", OFFICIAL))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anOfferIsGivenBackWithOnePress() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var question = offered(lotte);
        var sanne = Browser.loggedInAs("s.vandermeer", port);
        assertThat(sanne.get(question).body())
                .contains("Niet mijn onderwerp", "Verkeerde persoon", "Ik ben afwezig", "Ik heb het te druk");

        act(sanne, question, "teruggeven", Map.of("cause", "OVERLOADED", "reason", ""));

        assertThat(lotte.get(question).body()).contains("gaf de vraag terug", "Ik heb het te druk");
    }

    @Test
    void somethingElseNeedsWords() {
        var question = offered(Browser.loggedInAs("l.bakker", port));
        var sanne = Browser.loggedInAs("s.vandermeer", port);

        assertThat(act(sanne, question, "teruggeven", Map.of("cause", "OTHER", "reason", " "))
                        .statusCode())
                .isEqualTo(409);
        act(sanne, question, "teruggeven", Map.of("cause", "OTHER", "reason", "Dit is van de provincie."));
        assertThat(sanne.get(question).body()).contains("Dit is van de provincie.");
    }

    private static String offered(Browser lotte) {
        var question = keep(lotte);
        act(lotte, question, "aanbieden", Map.of("person", StaffLdap.SANNE.toString(), "note", "Past bij u"));
        return question;
    }

    private static String keep(Browser browser) {
        var page = browser.post("/vragen/vastleggen", Map.of("text", "Mag mijn boom gekapt worden?"));
        var found = QUESTION.matcher(page.body());
        assertThat(found.find()).isTrue();
        return "/vragen/" + found.group(1);
    }

    private static HttpResponse<String> act(Browser browser, String question, String path, Map<String, String> fields) {
        var version = VERSION.matcher(browser.get(question).body());
        var all = new HashMap<>(fields);
        if (version.find()) {
            all.put("version", version.group(1));
        }
        return browser.post(question + "/" + path, all);
    }
}
