package nl.raakpunt.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.raakpunt.municipality.GenerateFiles.Request;
import org.junit.jupiter.api.Test;

class GenerateFilesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void withoutOptionsItWritesTheUsualMunicipalityAroundToday() {
        assertThat(Request.of(List.of(), TODAY))
                .isEqualTo(new Request(Path.of("municipality"), new GeneratedFiles.Options(1, 620, TODAY, false)));
    }

    @Test
    void everyOptionCanBeSet() {
        var args = List.of("--folder", "out", "--seed", "7", "--people", "900", "--date", "2027-01-01", "--messy");

        assertThat(Request.of(args, TODAY))
                .isEqualTo(new Request(
                        Path.of("out"), new GeneratedFiles.Options(7, 900, LocalDate.of(2027, 1, 1), true)));
    }

    @Test
    void saysWhichOptionItDoesNotKnowOrLacksAValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Request.of(List.of("--size", "3"), TODAY))
                .withMessage("Unknown option --size");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Request.of(List.of("--people"), TODAY))
                .withMessage("--people needs a value");
    }
}
