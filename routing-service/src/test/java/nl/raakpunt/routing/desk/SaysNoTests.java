package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SaysNoTests {
    private static final SaysNo NO = new SaysNo(
            true,
            "De boom is gezond.",
            "De bomenverordening, artikel 4.",
            "U mag de boom laten snoeien.",
            "Maak binnen zes weken bezwaar.");

    @Test
    void aNoTellsWhyByWhichRuleWhatIsPossibleAndHowToObject() {
        assertThat(NO.compose("Nee, u mag deze boom niet kappen.")).isEqualTo("""
                Nee, u mag deze boom niet kappen.

                Waarom niet
                De boom is gezond.

                Dit is de regel
                De bomenverordening, artikel 4.

                Dit kan wel
                U mag de boom laten snoeien.

                Bent u het er niet mee eens?
                Maak binnen zes weken bezwaar.""");
    }

    @Test
    void nothingOfItMayBeLeftOut() {
        assertThat(NO.isComplete()).isTrue();
        assertThat(new SaysNo(true, "a", "b", "c", null).isComplete()).isFalse();
        assertThat(new SaysNo(true, "a", "b", " ", "d").isComplete()).isFalse();
        assertThat(new SaysNo(true, "a", "", "c", "d").isComplete()).isFalse();
        assertThat(new SaysNo(true, null, "b", "c", "d").isComplete()).isFalse();
    }

    @Test
    void anyOtherAnswerNeedsNoneOfIt() {
        assertThat(SaysNo.NOT.isGiven()).isFalse();
        assertThat(new SaysNo(false, null, null, null, null).isGiven()).isFalse();
    }
}
