package nl.raakpunt.routing.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

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
}
