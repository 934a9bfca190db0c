package nl.raakpunt.routing.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who was picked from Slack's list. */
class SlackMentionsTests {

    @Test
    void aColleagueWhoIsKnownIsMeantAndOfOthersTheNameCounts() {
        String typed = "/afwezig t/m vrijdag vervanger <@U024BE7LH|karim> <@W9|bas.de.wit> <@U3>";

        assertThat(SlackMentions.read(typed, id -> id.equals("U024BE7LH") ? Optional.of("id-$1") : Optional.empty()))
                .isEqualTo("/afwezig t/m vrijdag vervanger id-$1 bas.de.wit U3");
    }

    @Test
    void whatIsNoMentionStays() {
        assertThat(SlackMentions.read("/wie <!here> a@b <https://x>", _ -> Optional.of("x")))
                .isEqualTo("/wie <!here> a@b <https://x>");
    }
}
