package nl.raakpunt.routing.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests for {@link References}. */
class ReferencesTests {

    @Test
    void referencesAreReadableAndDoNotRepeat() {
        References references = new References("VAZ");
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            String reference = references.next();
            assertThat(reference).matches("VAZ-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
            made.add(reference);
        }
        assertThat(made).hasSize(10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VAZ-7K3M-9Q0X",
                "vaz-7k3m-9qox",
                "  VAZ 7K3M 9Q0X ",
                "Mijn vraag is VAZ-7K3M-9Q0X, hoe staat het daarmee?",
                "VAZ – 7K3M – 9Q0X",
                "mijn nummer is VAZ 7K3M 9Q0X geloof ik",
                "niet TEST-7K3M-9Q0X maar VAZ-7K3M-9Q0X"
            })
    void aNumberIsReadAsPeopleWriteIt(String text) {
        assertThat(new References("VAZ").in(text)).contains("VAZ-7K3M-9Q0X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mijn boom kapt iets", "VAZ-7K3M", "0181-472-436"})
    void otherWordsAreNoNumber(String text) {
        assertThat(new References("VAZ").in(text)).isEmpty();
    }

    @Test
    void whatIsWrittenBeforeTheNumberIsTheOrganisations() {
        assertThat(new References("Gem-2").in("het is gem-2-7k3m-9q0x")).contains("Gem-2-7K3M-9Q0X");
        assertThat(new References("Gem-2").in("VAZ-7K3M-9Q0X")).isEmpty();
    }
}
