package nl.raakpunt.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0181471234",
                "0181 - 47 12 34",
                "(0181) 471234",
                "+31 181 471234",
                "+31 (0)181 47 12 34",
                "0031181471234",
                "471234",
                "47 12 34",
                "1234",
                "234"
            })
    void anyNotationAndTheLastDigitsFindANumber(String typed) {
        assertThat(PhoneNumbers.in(typed))
                .hasValueSatisfying(digits ->
                        assertThat(PhoneNumbers.endings("+31181471234")).contains(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0181471235", "9471234", "06 12345678"})
    void anotherNumberDoesNotFindIt(String typed) {
        assertThat(PhoneNumbers.in(typed))
                .hasValueSatisfying(digits ->
                        assertThat(PhoneNumbers.endings("+31181471234")).doesNotContain(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jansen", "12", "jansen 1234", "", "wmo 2015"})
    void otherTextIsNoNumber(String typed) {
        assertThat(PhoneNumbers.in(typed)).isEmpty();
    }
}
