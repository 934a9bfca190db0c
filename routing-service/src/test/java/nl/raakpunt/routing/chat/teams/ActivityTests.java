package nl.raakpunt.routing.chat.teams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
