package nl.raakpunt.routing.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import nl.raakpunt.routing.question.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTests {
    private static final Caller JAN = new Caller("Jan", "06 1234 5678", "Jan@Inwoner.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jan@inwoner.example",
                " JAN@inwoner.example ",
                "0612345678",
                "+31 6 12345678",
                "0031612345678",
                "+31 (0)6-12345678"
            })
    void anySpellingOfTheMailAddressOrNumberFits(String typed) {
        assertThat(Contact.fits(JAN, typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Jan", "piet@inwoner.example", "0612345679", "12345678", "06"})
    void anythingElseDoesNot(String typed) {
        assertThat(Contact.fits(JAN, typed)).isFalse();
    }

    @Test
    void aDomainFitsInLettersAndAsMailServersKnowIt() {
        Caller zoe = new Caller("Zoë", null, "zoe@xn--caf-dma.example");
        assertThat(Contact.fits(zoe, "Zoe@café.example")).isTrue();
        assertThat(Contact.fits(zoe, "zoe@cafe.example")).isFalse();
    }

    @Test
    void withoutContactTheCodeAloneIsEnough() {
        assertThat(Contact.fits(new Caller("Jan", null, " "), "")).isTrue();
        assertThat(Contact.fits(Caller.UNKNOWN, "whatever")).isTrue();
    }

    @Test
    void anEmptyAnswerIsNotWhatIsNotKnown() {
        assertThat(Contact.fits(new Caller(null, "0612345678", null), "")).isFalse();
    }

    @Test
    void onlyTheFirstNameOfAColleagueIsTold() {
        assertThat(FirstName.of("Sanne van der Meer")).isEqualTo("Sanne");
        assertThat(FirstName.of("Meer, Sanne van der")).isEqualTo("Sanne");
    }
}
