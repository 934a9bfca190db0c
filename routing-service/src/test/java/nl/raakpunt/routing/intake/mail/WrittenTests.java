package nl.raakpunt.routing.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests for {@link Written}. */
class WrittenTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Op ma 23 nov 2026 om 10:12 schreef Gemeente <gemeente@voorneaanzee.example>:\n> Wij hebben uw vraag.\n> Groet",
                "Op ma 23 nov 2026 om 10:12 schreef Gemeente Voorne aan Zee\n<gemeente@voorneaanzee.example>:\n\n> Wij hebben uw vraag.",
                "On Mon, Nov 23, 2026 at 10:12 AM Gemeente <gemeente@voorneaanzee.example> wrote:\n> Your question",
                "-----Oorspronkelijk bericht-----\nVan: Gemeente\nWij hebben uw vraag.",
                "________________________________\nVan: Gemeente <gemeente@voorneaanzee.example>\nVerzonden: maandag 23 november 2026 10:12\n"
                        + "Aan: Jan\nOnderwerp: Uw vraag\n\nWij hebben uw vraag.",
                "> Wij hebben uw vraag.\n>> En nog iets",
            })
    void leavesOutWhatIsQuotedBelow(String history) {
        Written written = Written.of("Het gaat om de eik.\nNiet de beuk.\n\n" + history);
        assertThat(written.text()).isEqualTo("Het gaat om de eik.\nNiet de beuk.");
        assertThat(written.cut()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Op 3 maart schreef u mij het volgende:\nDe boom mag weg.\nNu hoor ik iets anders.",
                "Geachte heer,\n\nOp 3 maart schreef mevrouw De Wit van uw afdeling mij:\n\n\"De boom mag weg.\"\n\nKlopt dat?"
            })
    void keepsWhatSomebodyTellsOfAnotherLetter(String mail) {
        assertThat(Written.of(mail)).isEqualTo(new Written(mail, false));
    }

    @Test
    void takesWhatStandsBelowTheQuote() {
        Written written = Written.of("Op ma 23 nov 2026 schreef Gemeente:\n> Welke boom?\n\nDe eik voor de deur.");
        assertThat(written.text()).isEqualTo("De eik voor de deur.");
    }

    @Test
    void keepsEverythingWhenAnswersStandBetweenTheQuotes() {
        String mail = "Op ma 23 nov 2026 schreef Gemeente:\n> Welke boom?\nDe eik.\n> Welke straat?\nDe Dorpsstraat.";
        assertThat(Written.of(mail)).isEqualTo(new Written(mail, false));
    }

    @Test
    void keepsEverythingWhenSomebodyWritesAboveAndBelow() {
        String mail = "Zie onder.\n> Welke boom?\nDe eik.";
        assertThat(Written.of(mail)).isEqualTo(new Written(mail, false));
    }

    @Test
    void keepsEverythingWhenNothingElseWouldBeLeft() {
        String mail = "> Wij hebben uw vraag.";
        assertThat(Written.of(mail)).isEqualTo(new Written(mail, false));
    }

    @Test
    void keepsWhatIsSentOn() {
        String mail = "Klopt dit?\n\n---------- Forwarded message ---------\nVan: Jan <jan@voorbeeld.example>\n"
                + "Date: ma 23 nov 2026\nSubject: Boom\nTo: Piet\n\nDe boom mag weg.";
        assertThat(Written.of(mail)).isEqualTo(new Written(mail, false));
    }

    @Test
    void leavesOutASignatureAndWhatAProgramAdds() {
        assertThat(Written.of("Mag de boom weg?\n\nGroet, Jan\n\nVerstuurd vanaf mijn iPhone")
                        .text())
                .isEqualTo("Mag de boom weg?\n\nGroet, Jan");
        assertThat(Written.of("Mag de boom weg?\n-- \nJan de Vries\nDorpsstraat 1")
                        .text())
                .isEqualTo("Mag de boom weg?");
    }

    @Test
    void keepsALongPieceBelowDashes() {
        String mail = "Punt een\n--\n" + "nog een regel\n".repeat(20).strip();
        assertThat(Written.of(mail)).isEqualTo(new Written(mail, false));
    }
}
