package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactLinkTests {
    @ParameterizedTest
    @CsvSource({
        "+31 181 471234,tel:+31181471234",
        "0181-471234,tel:0181471234",
        "(0181) 47 12 34,tel:0181471234",
        "14,",
        "112,tel:112"
    })
    void aPhoneNumberBecomesALinkOnlyWhenItIsOne(String number, String href) {
        assertThat(Objects.requireNonNull(ContactLink.phone(number)).href()).isEqualTo(href);
    }

    @ParameterizedTest
    @CsvSource({"+31181471234,0181 471 234", "0612345678,06 12345678", "+4930901820,+49 30 901820", "4321,4321"})
    void aNumberIsShownInGroupsSoThatItCanBeReadOut(String number, String text) {
        assertThat(Objects.requireNonNull(ContactLink.phone(number)).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "0181471234;ext=1", "bel mij", "<b>0181</b>", "+31 181 471234\nX: y"})
    void anythingElseStaysText(String text) {
        var link = Objects.requireNonNull(ContactLink.phone(text));

        assertThat(link.href()).isNull();
        assertThat(link.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s@x.nl?bcc=evil@x.nl", "a b@x.nl", "x", "\"><script>@x.nl", "s@x.nl%0Abcc:y"})
    void aMailAddressWithAnythingStrangeStaysText(String address) {
        assertThat(Objects.requireNonNull(ContactLink.mail(address)).href()).isNull();
    }

    @Test
    void aMailAddressBecomesALink() {
        assertThat(Objects.requireNonNull(ContactLink.mail("s.vandermeer@voorneaanzee.example"))
                        .href())
                .isEqualTo("mailto:s.vandermeer@voorneaanzee.example");
    }

    @Test
    void nothingStaysNothing() {
        assertThat(ContactLink.phone(" ")).isNull();
        assertThat(ContactLink.mail(null)).isNull();
    }
}
