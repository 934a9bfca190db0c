package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever pastes far too much loses nothing and reads why it does not go. */
@DeskTest
class LargeFormsTests {
    private static final String FILE =
            "alle regels van een bestand. ".repeat(15_000).strip();
    private static final String FOLDER = FILE.repeat(12);

    @LocalServerPort
    private int port;

    @Test
    void aFilePastedIntoTheSearchIsThereAgainWithWhatIsWrong() {
        var page = agent().post("/zoeken", typed(FILE));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("De tekst is te lang", FILE + "</textarea>");
    }

    @Test
    void aFilePastedIntoAQuestionOrItsAnswerIsThereAgainToo() {
        Browser agent = agent();

        var question = agent.post("/vragen/vastleggen", typed(FILE), "HX-Request", "true");
        var answer = agent.post(
                "/vragen/beantwoord",
                Map.of("text", "mag mijn boom weg?", "answer", FILE, "callerName", "Mevrouw Jansen"));

        assertThat(question.statusCode()).isEqualTo(400);
        assertThat(question.body()).contains("De tekst is te lang", FILE + "</textarea>");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("De tekst is te lang", FILE + "</textarea>", "mag mijn boom weg?", "Mevrouw Jansen");
    }

    @Test
    void moreThanAPageCanHoldIsSaidInPlainWords() {
        for (String form : new String[] {"/zoeken", "/vragen/vastleggen", "/zoeken/concept"}) {
            tooMuch(agent().post(form, typed(FOLDER)));
        }
    }

    @Test
    void aCitizenIsToldTheSame() {
        Browser citizen = new Browser(port);
        citizen.get("/volg");

        tooMuch(citizen.post("/volg/aanvullen", typed(FOLDER)));
    }

    @Test
    void aProgramIsToldWithAProblem() {
        var answer = agent().post("/zoeken", typed(FOLDER), "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"status\":413");
    }

    private static void tooMuch(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().map()).containsKey("Content-Security-Policy");
        assertThat(answer.body())
                .contains("Dat is te veel tekst", "Ga terug: meestal staat uw tekst daar nog.")
                .doesNotContain("Exception", "codec");
    }

    private Browser agent() {
        return Browser.loggedInAs("l.bakker", port);
    }

    private static Map<String, String> typed(String text) {
        return Map.of("text", text, "call", UUID.randomUUID().toString());
    }
}
