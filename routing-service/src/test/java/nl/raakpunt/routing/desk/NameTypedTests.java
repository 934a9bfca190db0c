package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests for when words are the name of a colleague and nothing else. */
class NameTypedTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sanne van der Meer",
                "sanne van der meer",
                "Meer, Sanne van der",
                "van der Meer, S.",
                "sanne meer",
                "  SANNE  VAN DER MEER? "
            })
    void aFullNameIsRecognisedHoweverItIsWritten(String typed) {
        assertThat(NameTyped.isNameOf("Sanne van der Meer", typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Zoë Özdemir, zoe ozdemir",
        "Karim el Amrani, Karim El Amrani",
        "Anne-Marie 't Hart, anne-marie hart",
        "Sofie D'Hondt, sofie d'hondt"
    })
    void accentsAndPrefixesAreNoHindrance(String name, String typed) {
        assertThat(NameTyped.isNameOf(name, typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sanne",
                "meer",
                "s m",
                "sanne van der meer openingstijden",
                "sanne van der",
                "meer bomen van der meer",
                "piet van der meer",
                ""
            })
    void lessThanANameOrMoreIsNoName(String typed) {
        assertThat(NameTyped.isNameOf("Sanne van der Meer", typed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"boom", "een boom van de gemeente"})
    void aQuestionThatSoundsLikeANameStaysAQuestion(String typed) {
        assertThat(NameTyped.isNameOf("Joost Boom", typed)).isFalse();
    }
}
