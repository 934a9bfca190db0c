package nl.raakpunt.routing.plainlanguage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;

/** Advice on the plain Dutch of an answer. */
class PlainLanguageTests {

    private static final List<String> OURS = PlainLanguageConfiguration.lines(PlainLanguageConfiguration.OURS);

    private final PlainLanguage plain = new PlainLanguage(SimpleWords.of(OURS));

    @Test
    void aPlainAnswerGetsNoAdvice() {
        assertThat(plain.read("""
                        Beste meneer Jansen,

                        U mag de boom kappen. U hebt wel een vergunning nodig. Die vraagt u aan op onze website.
                        Dat kost 40 euro. U hoort binnen 8 weken of het mag.""").hints()).isEmpty();
    }

    @Test
    void aLongSentenceIsNamedByItsNumberAndItsWords() {
        String long27 = "Het is ".repeat(13) + "zo.";

        assertThat(plain.read("Dag mevrouw. " + long27).hints()).containsExactly(new Hint.LongSentence(2, 27));
    }

    @Test
    void twentyWordsAreNotTooMany() {
        assertThat(plain.read("een ".repeat(19) + "twee.").hints()).isEmpty();
        assertThat(plain.read("een ".repeat(20) + "twee.").hints()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Uw aanvraag wordt door ons behandeld.|wordt behandeld",
                "Het besluit werd genomen.|werd genomen",
                "Dit kan worden aangevraagd.|worden aangevraagd",
                "De brief wordt morgen verzonden.|wordt verzonden",
                "Er worden kosten berekend.|worden berekend"
            })
    void aSentenceWithoutWhoDoesItIsPassive(String text, String verb) {
        assertThat(plain.read(text).hints()).containsExactly(new Hint.Passive(1, verb));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Het wordt morgen warm.",
                "Wij hebben uw aanvraag behandeld.",
                "De gemeenten worden groter.",
                "Dit wordt een nieuw gebied.",
                "Wordt u lid? Dan krijgt u een bericht."
            })
    void whatOnlyLooksPassiveIsLeftAlone(String text) {
        assertThat(plain.read(text).hints()).isEmpty();
    }

    @Test
    void officialWordsGetASimplerOneWhateverTheirCapitals() {
        assertThat(plain.read(
                                "Betreffende uw vraag: ten behoeve van de controle, z.s.m. en m.b.t. de boom. Betreffende.")
                        .hints())
                .containsExactly(
                        new Hint.OfficialWord("betreffende", "over"),
                        new Hint.OfficialWord("ten behoeve van", "voor"),
                        new Hint.OfficialWord("z.s.m.", "zo snel mogelijk"),
                        new Hint.OfficialWord("m.b.t.", "over"));
    }

    @Test
    void anOfficialWordWithinAnotherWordIsLeftAlone() {
        assertThat(plain.read("De bezwaarschriftencommissie en het tevensbeeld.")
                        .hints())
                .isEmpty();
    }

    @Test
    void ofTwoWordsThatBeginAlikeTheLongestIsMeant() {
        assertThat(plain.read("Met betrekking tot de boom.").hints())
                .containsExactly(new Hint.OfficialWord("met betrekking tot", "over"));
    }

    @Test
    void anAbbreviationNeedsAnExplanation() {
        assertThat(plain.read("U krijgt dit van de WMO.").hints()).containsExactly(new Hint.Abbreviation("WMO"));
        assertThat(plain.read("De Wet maatschappelijke ondersteuning (WMO). De WMO helpt u. Betaal met PIN.")
                        .hints())
                .isEmpty();
    }

    @Test
    void theOrganisationAddsReplacesAndTakesAwayWords() {
        SimpleWords words = SimpleWords.of(
                OURS, List.of("# eigen woorden", "rioolrecht = rioolbelasting", "thans = vandaag", "tevens ="));

        assertThat(new PlainLanguage(words)
                        .read("Thans is het rioolrecht tevens hoger.")
                        .hints())
                .containsExactly(
                        new Hint.OfficialWord("thans", "vandaag"),
                        new Hint.OfficialWord("rioolrecht", "rioolbelasting"));
        assertThatThrownBy(() -> SimpleWords.of(List.of("zonder teken"))).hasMessageContaining("zonder teken");
    }

    @Test
    void theListOfTheProductHasAboutTwoHundredPairs() {
        assertThat(SimpleWords.of(OURS).size()).isGreaterThan(200);
        assertThat(OURS)
                .filteredOn(line -> !line.startsWith("#"))
                .allSatisfy(line -> assertThat(line).matches("[^=]+ = [^=]+"));
    }

    @Test
    void aFileOfAnOrganisationIsRead() {
        assertThat(PlainLanguageConfiguration.lines(
                        new ByteArrayResource("één = 1\n".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("één = 1");
    }

    @ParameterizedTest
    @CsvSource({
        "gemeente,3",
        "vergunning,3",
        "beëindigen,4",
        "aanvraag,2",
        "nieuwe,2",
        "ideeën,3",
        "bij,1",
        "wijze,2",
        "januari,4",
        "mooie,2",
        "uw,1",
        "financiële,5",
        "bureau,2",
        "rijbewijs,3",
        "yoga,2",
        "40,1",
        "x,1"
    })
    void syllablesAreCountedByTheirVowels(String word, int syllables) {
        assertThat(Syllables.in(word)).isEqualTo(syllables);
    }

    @Test
    void theScoreIsTheFormulaOfFleschDouma() {
        assertThat(Readability.of(4, 40, 60).score()).isEqualTo(82); // 206.84 - 0.93 * 10 - 77 * 1.5
        assertThat(Readability.of(1, 40, 120).score()).isZero();
        assertThat(new Readability(65).level()).isEqualTo(Readability.Level.EASY);
        assertThat(new Readability(64).level()).isEqualTo(Readability.Level.MEDIUM);
        assertThat(new Readability(49).level()).isEqualTo(Readability.Level.HARD);
    }

    @Test
    void plainTextScoresHigherThanOfficialText() {
        Readability plainText = plain.read("U mag de boom kappen. ".repeat(10)).readability();
        Readability official = plain.read(
                        "Omgevingsvergunningaanvragen betreffende houtopstanden behoeven gemotiveerde onderbouwing. "
                                .repeat(10))
                .readability();

        assertThat(plainText).isNotNull().extracting(Readability::level).isEqualTo(Readability.Level.EASY);
        assertThat(official).isNotNull().extracting(Readability::level).isEqualTo(Readability.Level.HARD);
    }

    @Test
    void aShortTextGetsNoScore() {
        assertThat(plain.read("Dat mag.").readability()).isNull();
        assertThat(plain.read("").hints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dit mag bijv. in maart. En dan?|2",
                "Vraag het dhr. Jansen of J. de Vries.|1",
                "Kijk op www.voorneaanzee.nl/bomen voor meer.|1",
                "Het kost 12.50 euro! Kom langs.|2",
                "Dag…  Tot ziens|2"
            })
    void sentencesEndWhereReadersHearAnEnd(String text, int sentences) {
        assertThat(Sentence.in(text)).hasSize(sentences);
    }

    @Test
    void linesOfAListAreSentencesAndBrokenLinesAreNot() {
        assertThat(Sentence.in("Neem mee:\n- Uw paspoort\n- Een pasfoto")).hasSize(3);
        assertThat(Sentence.in("Neem uw paspoort\nen een pasfoto mee.")).hasSize(1);
    }
}
