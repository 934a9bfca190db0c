package nl.raakpunt.directory.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DutchNumberTests {

    private static final List<String> FORMS = List.of(
            "0%s%s", "0%s-%s", "(0%s) %s", "0%s/%s", "+31%s%s", "+31 %s %s", "+31 (0)%s-%s", "+31(0)%s %s", "+310%s%s");

    @Test
    void theShortWayComesToTheSameAsTheLibrary() throws NumberParseException {
        Random random = new Random(31);
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        for (int i = 0; i < 5_000; i++) {
            String first = Integer.toString(100 + random.nextInt(900));
            String rest = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
            String text = String.format(Locale.ROOT, FORMS.get(i % FORMS.size()), first, rest);
            PhoneNumber number = library.parse(text, "NL");
            assertThat(library.isPossibleNumber(number)).as(text).isTrue();
            assertThat(DutchNumber.of(text)).as(text).contains(library.format(number, PhoneNumberFormat.E164));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "0",
                "1234",
                "14 0181",
                "112",
                "0800-1234",
                "0900 1234567890",
                "0031181471234",
                "+32 2 555 12 12",
                "0181-471234 tst. 12",
                "0181-471234 / 06-12345678",
                "00181471234",
                "+31181471",
                "zie intranet",
                "٠١٨١٤٧١٢٣٤"
            })
    void everythingElseIsLeftToTheLibrary(String text) {
        assertThat(DutchNumber.of(text)).isEqualTo(Optional.empty());
    }
}
