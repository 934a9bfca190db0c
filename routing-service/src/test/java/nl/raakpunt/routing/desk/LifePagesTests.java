package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import nl.raakpunt.routing.access.StaffLdap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of a question after it was taken: help, waiting, reminders, reopening, splitting and merging, without scripts. */
@DeskTest
class LifePagesTests {
    private static final Pattern QUESTION = Pattern.compile("/vragen/([0-9a-f-]{36})");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern REFERENCE = Pattern.compile("rp-reference\">([^<]+)<");

    @LocalServerPort
    private int port;

    @AfterEach
    void repair() {
        DeskParts.DIRECTORY.up();
    }

    @Test
    void helpIsAskedGivenAndReadBackWithoutTheQuestionLeavingItsOwner() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var question = keep(lotte, "0612345678");
        var found = lotte.post(question + "/collegas", Map.of("who", "sanne"), "HX-Request", "true");
        assertThat(found.body())
                .contains("Sanne van der Meer", "Hulp vragen", "Overdragen", "Beller wacht aan de lijn");
        act(lotte, question, "hulp-vragen", Map.of("person", StaffLdap.SANNE.toString(), "note", "Mag deze eik weg?"));
        assertThat(lotte.get(question).body())
                .contains("Sanne van der Meer is om hulp gevraagd", "Mag deze eik weg?", "De vraag is bij u");

        var sanne = Browser.loggedInAs("s.vandermeer", port);
        assertThat(sanne.get("/vragen").body()).contains("Uw hulp gevraagd", question);
        assertThat(sanne.get(question).body()).contains("Lotte Bakker vraagt uw hulp", "Mag deze eik weg?");
        act(sanne, question, "helpen", Map.of("number", "1", "text", "Alleen met een vergunning."));
        assertThat(lotte.get(question).body())
                .contains("Sanne van der Meer hielp.", "Alleen met een vergunning.", "De vraag is bij u")
                .doesNotContain("is om hulp gevraagd");
    }

    @Test
    void withoutAMessageOfItsOwnTheQuestionItselfIsWhatIsAsked() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var question = keep(lotte, "0612345678");
        var asked = act(lotte, question, "hulp-vragen", Map.of("person", StaffLdap.SANNE.toString(), "note", " "));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("Sanne van der Meer is om hulp gevraagd");
        assertThat(Browser.loggedInAs("s.vandermeer", port).get(question).body())
                .contains("rp-quote\">mag mijn boom weg?</p>");
    }

    @Test
    void theFoundColleaguesStayWhenAskingOneIsRefused() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var question = keep(lotte, "0612345678");
        var ask = Map.of("person", StaffLdap.SANNE.toString(), "note", "Mag dit?", "who", "sanne");
        act(lotte, question, "hulp-vragen", ask);

        var refused = act(lotte, question, "hulp-vragen", ask);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("id=\"question-problem\"", "Kies een collega", "value=\"" + StaffLdap.SANNE + "\"")
                .contains("name=\"note\" maxlength=\"1000\">Mag dit?</textarea>");
    }

    @Test
    void whatStandsAboveTheButtonsIsTrueForBoth() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var found = lotte.post(keep(lotte, "0612345678") + "/collegas", Map.of("who", "sanne"), "HX-Request", "true");
        assertThat(found.body())
                .contains("Hulp vragen: u blijft de eigenaar", "Overdragen: uw collega wordt de eigenaar zodra")
                .doesNotContain("hx-swap-oob");
    }

    @Test
    void whileTheDirectoryIsDownNothingChangesAndThePageSaysSo() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var question = keep(lotte, "0612345678");
        var ask = Map.of("person", StaffLdap.SANNE.toString(), "note", "Mag dit?", "who", "sanne");
        DeskParts.DIRECTORY.peopleDown();

        var refused = act(lotte, question, "hulp-vragen", ask);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.headers().firstValue("HX-Reswap"))
                .as("the colleagues on the page stay")
                .contains("none");
        assertThat(refused.body())
                .contains("hx-swap-oob=\"true\"", "De gids van collega&#39;s werkt nu niet.")
                .doesNotContain("id=\"question\"");
        var all = new HashMap<>(ask);
        all.put("version", first(VERSION, lotte.get(question).body()));
        assertThat(lotte.post(question + "/hulp-vragen", all).body())
                .as("without scripts")
                .contains("De gids van collega&#39;s werkt nu niet.", "Kies een collega")
                .doesNotContain("is om hulp gevraagd");
        assertThat(act(lotte, question, "hulp-vragen", Map.of("note", "Wie weet dit?"))
                        .body())
                .contains("Kies eerst een collega.");
    }

    @Test
    void waitingForTheCitizenShowsAndEndsWithWhatTheySaid() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var question = keep(lotte, "0612345678");
        act(lotte, question, "wachten", Map.of("text", "Hoe dik is de boom?", "days", "3"));
        assertThat(lotte.get(question).body())
                .contains("U wacht op de inwoner", "Hoe dik is de boom?", "Verder met de vraag");
        act(lotte, question, "verder", Map.of("text", "Dertig centimeter."));
        assertThat(lotte.get(question).body()).contains("hoorde van de inwoner:", "Dertig centimeter.", "Beantwoorden");
    }

    @Test
    void aFinishedQuestionIsOpenedAgain() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var question = keep(lotte, "0612345678");
        act(lotte, question, "antwoord", Map.of("answer", "Ja", "callerKnows", "true"));
        assertThat(lotte.get(question).body()).contains("De vraag is klaar", "Opnieuw openen");
        act(lotte, question, "heropenen", Map.of("text", "De inwoner belde nog eens."));
        assertThat(lotte.get(question).body()).contains("opende de vraag opnieuw", "De vraag is bij u");
    }

    @Test
    void whatIsTypedStaysInTheFormThatWasRefused() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var question = keep(lotte, "0612345678");
        var refused = act(lotte, question, "samenvoegen", Map.of("text", "VAZ-NIET-WAAR"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Er is geen open vraag met dat kenmerk van dezelfde inwoner.", "value=\"VAZ-NIET-WAAR\"");
        var unknown = act(lotte, question, "onderwerp", Map.of("text", "Ruimtevaart"));
        assertThat(unknown.body()).contains("Dat onderwerp kennen wij niet.", "value=\"Ruimtevaart\"");
    }

    @Test
    void twoQuestionsOfOneCitizenBecomeOneAndOneBecomesTwo() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var first = keep(lotte, "0699887766");
        var second = keep(lotte, "06 99 88 77 66");
        var reference = first(REFERENCE, lotte.get(first).body());
        act(lotte, second, "samenvoegen", Map.of("text", reference));
        assertThat(lotte.get(second).body()).contains("voegde de vraag samen met " + reference);
        assertThat(lotte.get(first).body()).contains("hierbij.");
        act(lotte, first, "splitsen", Map.of("text", "En mijn paspoort is verlopen."));
        assertThat(lotte.get(first).body()).contains("maakte van een deel een eigen vraag");
    }

    @Test
    void aColleagueWithoutARightIsToldWhoMayTakeOver() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var question = keep(lotte, "0612345678");
        act(lotte, question, "hulp-vragen", Map.of("person", StaffLdap.SANNE.toString(), "note", "Mag dit?"));
        var sanne = Browser.loggedInAs("s.vandermeer", port);
        var refused = act(sanne, question, "van-collega", Map.of("text", "Ik doe het wel"));
        assertThat(refused.body())
                .contains("Alleen de vervanger of de teamleider van Lotte Bakker kan deze vraag overnemen.");
        act(sanne, question, "notitie", Map.of("text", "Ik ken deze boom."));
        act(sanne, question, "herinneren", Map.of());
        assertThat(lotte.get(question).body()).contains("Ik ken deze boom.", "herinnerde Lotte Bakker");
    }

    private static String keep(Browser agent, String phone) {
        var fields = new HashMap<>(Map.of("text", "mag mijn boom weg?", "note", "", "callerPhone", phone));
        var kept =
                agent.post("/vragen/vastleggen", fields, "HX-Request", "true").body();
        return "/vragen/" + first(QUESTION, kept);
    }

    private static HttpResponse<String> act(Browser who, String question, String action, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("version", first(VERSION, who.get(question).body()));
        return who.post(question + "/" + action, all, "HX-Request", "true");
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }
}
