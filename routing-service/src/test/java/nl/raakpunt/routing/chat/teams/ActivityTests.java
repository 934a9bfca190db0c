package nl.raakpunt.routing.chat.teams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody typed in Teams, without the mention of the bot. */
class ActivityTests {

    @ParameterizedTest
    @CsvSource({
        "<at>Raakpunt</at> /wie boom kappen, /wie boom kappen",
        "'<at id=\"0\">Raakpunt</at>&nbsp;/wie paspoort', /wie paspoort",
        "<at>Raakpunt</at> /afwezig t/m vrijdag vervanger <at>Karim el Amrani</at>, /afwezig t/m vrijdag vervanger  Karim el Amrani",
        "help, help"
    })
    void onlyTheMentionOfTheBotIsLeftOut(String typed, String said) {
        String json = "{\"type\":\"message\",\"text\":\"" + typed.replace("\"", "\\\"") + "\"}";

        assertThat(Activity.read(json.getBytes(UTF_8)).text()).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<at>Raakpunt</at> antwoord X Ja.\\n\\nMet vergunning.",
                "<at>Raakpunt</at> antwoord X Ja.<br><br/>Met vergunning.",
                "<at>Raakpunt</at> antwoord X Ja.</p><p>&nbsp;</p><p>Met vergunning.</p>"
            })
    void linesStay(String typed) {
        assertThat(Activity.read(("{\"type\":\"message\",\"text\":\"" + typed + "\"}").getBytes(UTF_8))
                        .text()
                        .lines()
                        .map(String::strip))
                .containsExactly("antwoord X Ja.", "", "Met vergunning.");
    }
}
