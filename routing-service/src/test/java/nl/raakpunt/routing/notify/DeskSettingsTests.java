package nl.raakpunt.routing.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests for {@link DeskSettings}. */
class DeskSettingsTests {

    @ParameterizedTest
    @CsvSource({
        "https://desk.example, https://desk.example",
        "https://desk.example/, https://desk.example",
        "https://example.org/raakpunt/, https://example.org/raakpunt"
    })
    void aSlashAtTheEndEndsUpInNoLink(URI given, URI used) {
        assertThat(new DeskSettings(given).publicUrl()).isEqualTo(used);
    }
}
