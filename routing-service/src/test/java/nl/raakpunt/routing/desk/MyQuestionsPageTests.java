package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.raakpunt.routing.access.StaffLdap;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.Explanation;
import nl.raakpunt.routing.question.QuestionId;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.question.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the lists of one's own questions, and the page of one, say of the state a question is in. */
@DeskTest
class MyQuestionsPageTests {
    private static final Pattern QUESTION = Pattern.compile("/vragen/([0-9a-f-]{36})");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Questions questions;

    @Autowired
    private Clock clock;

    @AfterEach
    void repair() {
        DeskParts.DIRECTORY.up();
    }

    @Test
    void whatIsAnsweredIsNeitherOpenNorFinishedUntilItCloses() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var question = keep(lotte, "0612345678");
        act(lotte, question, "antwoord", Map.of("answer", "U hebt een vergunning nodig."));

        var lists = lotte.get("/vragen").body();
        assertThat(lists).contains("Door u afgehandeld").doesNotContain(row("owned", question));
        assertThat(rowOf("done", question, lists))
                .contains("Beantwoord: ", "Sluit vanzelf: ")
                .doesNotContain("Klaar", "Bij u", "Antwoord vóór");
        assertThat(lotte.get(question).body())
                .contains("U hebt de vraag beantwoord.", "De vraag sluit vanzelf: ", "De vraag is klaar</button>");

        act(lotte, question, "afsluiten", Map.of());
        assertThat(rowOf("done", question, lotte.get("/vragen").body())).contains("Klaar: ");
        assertThat(lotte.get(question).body()).doesNotContain("sluit vanzelf");
    }

    @Test
    void whatTheAgentAnsweredAtOnceWasNotPassedOn() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var taken = lotte.post(
                        "/vragen/beantwoord",
                        Map.of("text", "mag mijn boom weg?", "answer", "Ja"),
                        "HX-Request",
                        "true")
                .body();
        var question = "/vragen/" + first(QUESTION, taken);

        assertThat(lotte.get("/vragen").body()).contains(row("done", question)).doesNotContain(row("out", question));
    }

    @Test
    void whatCameBackSaysFromWhomAndWhy() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var question = keep(lotte, "0612345678");
        act(lotte, question, "aanbieden", Map.of("person", StaffLdap.SANNE.toString(), "note", "Past bij u"));
        var sanne = Browser.loggedInAs("s.vandermeer", port);
        act(sanne, question, "teruggeven", Map.of("cause", "OTHER", "reason", "Dit is van de provincie."));

        var row = rowOf("owned", question, lotte.get("/vragen").body());
        assertThat(row)
                .contains("Sanne van der Meer gaf de vraag terug: ‘Dit is van de provincie’.")
                .doesNotContain("Aangenomen");
    }

    @Test
    void whoIsAskedNextReadsWhoGaveItBackInsteadOfThatNobodyTookIt() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var question = keep(lotte, "0612345678");
        act(lotte, question, "aanbieden", Map.of("person", StaffLdap.SANNE.toString(), "note", "Past bij u"));
        var sanne = Browser.loggedInAs("s.vandermeer", port);
        act(sanne, question, "teruggeven", Map.of("cause", "OVERLOADED", "reason", ""));
        escalate(question);

        assertThat(lotte.get(question).body())
                .contains("Sanne van der Meer gaf de vraag terug: ‘Ik heb het te druk’. Karim el Amrani kreeg de vraag")
                .doesNotContain("Niemand nam");
    }

    @Test
    void untilWhenHelpIsWantedIsInTheList() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var question = keep(lotte, "0612345678");
        act(lotte, question, "hulp-vragen", Map.of("person", StaffLdap.SANNE.toString(), "note", "Mag deze eik weg?"));

        var sanne = Browser.loggedInAs("s.vandermeer", port);
        assertThat(rowOf("help", question, sanne.get("/vragen").body()))
                .containsPattern("Help vóór .*\\. Antwoord aan de inwoner vóór ");
    }

    @Test
    void withoutContactDetailsEverybodyReadsThatNothingCanBeSent() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        assertThat(lotte.post("/zoeken/overdragen", Map.of("text", "boom"), "HX-Request", "true")
                        .body())
                .contains("Zonder telefoonnummer of e-mailadres kan niemand de beller bereiken.");
        var kept = lotte.post("/vragen/vastleggen", Map.of("text", "mag mijn boom weg?"), "HX-Request", "true")
                .body();
        assertThat(kept).contains("U hebt geen telefoonnummer of e-mailadres ingevuld.");
        var question = "/vragen/" + first(QUESTION, kept);
        act(lotte, question, "aanbieden", Map.of("person", StaffLdap.SANNE.toString(), "note", "Past bij u"));

        var sanne = Browser.loggedInAs("s.vandermeer", port);
        act(sanne, question, "overnemen", Map.of());
        var said = Pattern.compile(
                "Van deze beller zijn geen contactgegevens\\. Het antwoord staat alleen op de volgpagina, met de volgcode \\S+\\.");
        assertThat(sanne.get(question).body()).contains("Geen contactgegevens").containsPattern(said);
        act(sanne, question, "antwoord", Map.of("answer", "U hebt een vergunning nodig."));
        assertThat(sanne.get(question).body())
                .contains("U hebt de vraag beantwoord.")
                .containsPattern(said);
    }

    @Test
    void whoCanBeReachedIsNotSaidToBeUnreachable() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var question = keep(lotte, "0612345678");

        assertThat(lotte.get(question).body()).contains("De beller").doesNotContain("geen contactgegevens");
    }

    /** As the clock does; when it was first, the question is with this colleague already. */
    private void escalate(String question) {
        questions.handle(
                new QuestionId(UUID.fromString(first(QUESTION, question))),
                null,
                new Command.Escalate(
                        Step.TEAM,
                        new Colleague(DirectoryStub.KARIM, "Karim el Amrani", null),
                        clock.instant().plus(Duration.ofHours(2)),
                        Explanation.byHand(),
                        List.of()));
    }

    private static String keep(Browser agent, String phone) {
        var fields = Map.of("text", "mag mijn boom weg?", "note", "", "callerPhone", phone);
        return "/vragen/"
                + first(
                        QUESTION,
                        agent.post("/vragen/vastleggen", fields, "HX-Request", "true")
                                .body());
    }

    private static HttpResponse<String> act(Browser who, String question, String action, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("version", first(VERSION, who.get(question).body()));
        return who.post(question + "/" + action, all, "HX-Request", "true");
    }

    private static String row(String list, String question) {
        return "id=\"" + list + "-" + first(QUESTION, question) + "\"";
    }

    private static String rowOf(String list, String question, String page) {
        assertThat(page).contains(row(list, question));
        var start = page.indexOf(row(list, question));
        return page.substring(start, page.indexOf("</li>", start));
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }
}
