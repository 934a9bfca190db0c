package nl.raakpunt.routing.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests for reading what people want of their messages. */
class PreferenceFormTests {

    @Test
    void whatIsKeptReadsAsItWasTyped() {
        PreferenceForm typed = new PreferenceForm("CHAT", "MAIL", "DIGEST", "DIGEST", "18:00", "08:00", "08:30");
        assertThat(typed.read())
                .isInstanceOfSatisfying(
                        PreferenceForm.Read.Fine.class,
                        fine -> assertThat(PreferenceForm.of(fine.preference())).isEqualTo(typed));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(new PreferenceForm("DIGEST", "PIGEON", "MAIL", null, "25:00", "", "noon").read())
                .isEqualTo(new PreferenceForm.Read.Wrong(Map.of(
                        "asked", "asked",
                        "reminders", "way",
                        "done", "way",
                        "quietFrom", "time",
                        "digestAt", "time")));
    }

    @Test
    void whatDoesNotGoTogetherIsSaidToo() {
        assertThat(new PreferenceForm("MAIL", "MAIL", "MAIL", "DIGEST", "18:00", " ", "").read())
                .isEqualTo(new PreferenceForm.Read.Wrong(Map.of("quietUntil", "quiet", "digestAt", "digest")));
        assertThat(new PreferenceForm("MAIL", "MAIL", "MAIL", "MAIL", "18:00", "18:00", "").read())
                .isEqualTo(new PreferenceForm.Read.Wrong(Map.of("quietUntil", "same")));
    }
}
