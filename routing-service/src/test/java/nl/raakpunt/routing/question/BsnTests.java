package nl.raakpunt.routing.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests for {@link Bsn}; 111222333 and 123456782 are the usual invented numbers that pass the eleven-test. */
class BsnTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "111222333",
                "1112.22.333",
                "111 222 333",
                "111-222-333",
                "111.222.333",
                "1112 22 333",
                "111\u00A0222\u00A0333",
                "111 - 222 333",
                "\u0661\u0661\u0661222333",
                "123456782"
            })
    void everyUsualSpellingIsMasked(String spelled) {
        assertThat(Bsn.mask("Mijn bsn is " + spelled + ", kunt u kijken?"))
                .isEqualTo("Mijn bsn is [BSN verwijderd], kunt u kijken?");
    }

    @Test
    void aLineOfNothingButNumbersIsReadAtOnce() {
        String form = "1 ".repeat(5_000);
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Bsn.mask(form)))
                .isEqualTo(form);
        String mail = "1 ".repeat(200_000) + "111222333";
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Bsn.mask(mail)))
                .endsWith("1 [BSN verwijderd]");
    }

    @Test
    void eightDigitsAreReadWithTheirLeadingZero() {
        assertThat(Bsn.mask("nummer 10000008")).isEqualTo("nummer [BSN verwijderd]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "111222334",
                "06 12345678",
                "0612345678",
                "06-12345678",
                "0181-471234",
                "+31612345678",
                "+31 6 12345678",
                "0031 6 12345678",
                "NL91ABNA0417164300",
                "12-11-2026",
                "2026-11-23",
                "3235 AB 12",
                "000000000",
                "1112223334",
                "een boom van 12 meter"
            })
    void otherNumbersStay(String text) {
        assertThat(Bsn.mask(text)).isEqualTo(text);
        assertThat(Bsn.occursIn(text)).isFalse();
    }

    @Test
    void aNumberNextToAPhoneNumberIsStillMasked() {
        assertThat(Bsn.mask("06 12345678 111222333")).isEqualTo("06 12345678 [BSN verwijderd]");
        assertThat(Bsn.mask("huisnummer 12 111222333")).isEqualTo("huisnummer 12 [BSN verwijderd]");
    }

    @Test
    void severalNumbersAreAllMasked() {
        assertThat(Bsn.mask("111222333 en 123456782")).isEqualTo("[BSN verwijderd] en [BSN verwijderd]");
    }

    @Test
    void maskingTwiceChangesNothingMoreWhateverTheText() {
        Random random = new Random(11);
        String alphabet = "0123456789 .-/+abcé€😀$\\";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String once = Bsn.mask(text.toString());
            assertThat(Bsn.mask(once)).isEqualTo(once);
        }
    }

    @Test
    void aboutOneInElevenRandomNumbersPassesTheElevenTest() {
        Random random = new Random(7);
        int masked = 0;
        for (int i = 0; i < 11_000; i++) {
            masked += Bsn.occursIn("%09d".formatted(100_000_000 + random.nextInt(900_000_000))) ? 1 : 0;
        }
        assertThat(masked).isBetween(850, 1150);
    }
}
