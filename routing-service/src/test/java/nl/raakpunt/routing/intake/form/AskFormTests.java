package nl.raakpunt.routing.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests for {@link AskForm}. */
class AskFormTests {

    @ParameterizedTest
    @ValueSource(strings = {"jan@inwoner.example", "jan.de-wit+boom@mail.inwoner.example", " Jan_2@inwoner.example "})
    void anAddressThatCanBeWrittenToIsTaken(String mail) {
        assertThat(form("Mag de boom weg?", mail).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jan.@inwoner.example",
                ".jan@inwoner.example",
                "jan..wit@inwoner.example",
                "jan@inwoner..example"
            })
    void anAddressThatNoLetterCanGoToIsSaidAtOnce(String mail) {
        assertThat(form("Mag de boom weg?", mail).problems()).containsExactly(new AskForm.Problem("mail", "mail"));
    }

    private static AskForm form(String text, String mail) {
        return new AskForm(text, "Jan", mail, null, null, "nl", null, null, null, null);
    }
}
