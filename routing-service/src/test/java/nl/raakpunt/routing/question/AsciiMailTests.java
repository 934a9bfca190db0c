package nl.raakpunt.routing.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests for {@link AsciiMail}. */
class AsciiMailTests {

    @ParameterizedTest
    @CsvSource({
        "jan@müller.example, jan@xn--mller-kva.example",
        "Jan@Müller.example, Jan@xn--mller-kva.example",
        "zoë@café.example, zoë@xn--caf-dma.example"
    })
    void aDomainIsWrittenAsMailServersKnowIt(String typed, String known) {
        assertThat(AsciiMail.of(typed)).isEqualTo(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jan@Inwoner.example", "", "geen adres", "é", "jan@", "jan@é..example"})
    void anythingElseStaysAsItIs(String typed) {
        assertThat(AsciiMail.of(typed)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jan@stra\u00DFe.example",
                "jan@STRA\u1E9EE.example",
                "jan@\u03B2\u03CC\u03BB\u03BF\u03C2.example"
            })
    void aDomainNeverBecomesThatOfSomebodyElse(String typed) {
        assertThat(AsciiMail.of(typed)).isEqualTo(typed);
    }

    @Test
    void oneCitizenHasOneAddressHoweverItIsWritten() {
        assertThat(new Caller(null, null, "jan@müller.example")
                        .isSameAs(new Caller("Jan", null, "Jan@xn--mller-kva.example")))
                .isTrue();
    }
}
