package nl.raakpunt.directory.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTests {
    private static final Spelling SPELLING = Spelling.of(List.of("paspoort", "parkeren", "boom", "vergunning"));

    @ParameterizedTest
    @ValueSource(strings = {"paspoort", "passpoort", "pasport", "papsoort", "paspoert"})
    void oneSlipLeadsToTheKnownWord(String written) {
        assertThat(SPELLING.nearest(written)).contains("paspoort");
    }

    @ParameterizedTest
    @ValueSource(strings = {"paspeert", "baspoort", "boot", "xyz", "", "12345", "paspoorten"})
    void whatIsFurtherAwayOrTooShortStaysAsItIs(String written) {
        assertThat(SPELLING.nearest(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"uittrexel,uittreksel", "rijbeweis,rijbewijs", "feiligheit,veiligheid"})
    void aWordWrittenAsItSoundsIsTheKnownOne(String written, String meant) {
        Spelling heard = Spelling.of(List.of("uittreksel", "rijbewijs", "veiligheid"));

        assertThat(heard.nearest(written)).contains(meant);
    }

    @Test
    void oneSlipCountsBeforeSound() {
        assertThat(Spelling.of(List.of("leiden", "leden")).nearest("lijden")).contains("leiden");
        assertThat(Spelling.of(List.of("leiden", "lijdend")).nearest("lijden")).contains("lijdend");
    }

    @Test
    void aMisspelledQuestionHasTheTermsOfTheRightOne() {
        DutchText text = DutchText.knowing(List.of("parkeervergunning aanvragen", "paspoort"));

        assertThat(QuestionWords.of("passpoort", text).strongTerms()).contains("paspoort");
        assertThat(QuestionWords.of("parkervergunning", text).strongTerms()).contains("parkeervergun");
    }
}
