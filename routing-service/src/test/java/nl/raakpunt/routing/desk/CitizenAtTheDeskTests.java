package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What agents and colleagues see and do for the citizen: the code to tell, and a no that explains itself. */
@DeskTest
class CitizenAtTheDeskTests {
    private static final Pattern QUESTION = Pattern.compile("/vragen/([0-9a-f-]{36})");
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @LocalServerPort
    private int port;

    @Test
    void theAgentTellsTheCallerTheCodeAndItStaysOnThePage() {
        Browser lotte = Browser.loggedInAs("l.bakker", port);
        String taken = taken(lotte);
        String code = first(CODE, taken, 0);
        assertThat(taken).contains("met deze code volgt u uw vraag");
        assertThat(lotte.get(question(taken)).body()).contains("Volgcode", code);
    }

    @Test
    void aNoWithoutItsReasonsIsNotSentAndWhatWasTypedStays() {
        Browser lotte = Browser.loggedInAs("l.bakker", port);
        String question = question(taken(lotte));
        HttpResponse<String> refused =
                answer(lotte, question, Map.of("no.given", "true", "no.reason", "De boom is gezond.", "no.rule", ""));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Vul dan in waarom, welke regel, wat wel kan en hoe bezwaar kan.")
                .contains("De boom is gezond.</textarea>", "Nee, dat mag niet.</textarea>", "checked=\"checked\"");
    }

    @Test
    void aNoWithItsReasonsIsTheWholeAnswer() {
        Browser lotte = Browser.loggedInAs("l.bakker", port);
        String question = question(taken(lotte));
        answer(
                lotte,
                question,
                Map.of(
                        "no.given", "true",
                        "no.reason", "De boom is gezond.",
                        "no.rule", "De bomenverordening.",
                        "no.alternatives", "Snoeien mag.",
                        "no.objection", "Maak bezwaar."));
        assertThat(lotte.get(question).body())
                .contains("Nee, dat mag niet.", "Waarom niet", "De bomenverordening.", "Bent u het er niet mee eens?");
    }

    @Test
    void anyOtherAnswerNeedsNothingMore() {
        Browser lotte = Browser.loggedInAs("l.bakker", port);
        String question = question(taken(lotte));
        assertThat(answer(lotte, question, Map.of("no.reason", "", "no.rule", ""))
                        .statusCode())
                .isEqualTo(303);
    }

    private static HttpResponse<String> answer(Browser who, String question, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(more);
        fields.put("answer", "Nee, dat mag niet.");
        fields.put("version", first(VERSION, who.get(question).body(), 1));
        return who.post(question + "/antwoord", fields);
    }

    private static String taken(Browser agent) {
        return agent.post("/vragen/vastleggen", Map.of("text", "mag mijn boom weg?"), "HX-Request", "true")
                .body();
    }

    private static String question(String taken) {
        return "/vragen/" + first(QUESTION, taken, 1);
    }

    private static String first(Pattern pattern, String text, int group) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(group);
    }
}
