package nl.raakpunt.routing.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests for {@link FileName}. */
class FileNameTests {

    @ParameterizedTest
    @CsvSource({
        "foto boom.JPG, foto boom.JPG",
        "../../etc/passwd, passwd",
        "C:\\Users\\jan\\brief.pdf, brief.pdf",
        "'a:b*c?.pdf', 'a b c .pdf'",
        "..verborgen.txt., verborgen.txt",
        "foto\u202Egpj.exe, foto gpj.exe",
    })
    void isSafeToSaveUnder(String name, String clean) {
        assertThat(FileName.clean(name).value()).isEqualTo(clean);
    }

    @Test
    void holdsNoCitizenServiceNumber() {
        assertThat(FileName.clean("aanvraag 111222333.pdf").value()).isEqualTo("aanvraag [BSN verwijderd].pdf");
    }

    @Test
    void isShortenedWithItsEndingKept() {
        String name = FileName.clean("x".repeat(500) + ".pdf").value();
        assertThat(name).hasSize(120).endsWith("x.pdf");
    }

    @Test
    void getsAnEndingThatFitsItsContent() {
        assertThat(FileName.clean("foto.exe").fitting(FileKind.JPEG).value()).isEqualTo("foto.exe.jpg");
        assertThat(FileName.clean("foto.jpeg").fitting(FileKind.JPEG).value()).isEqualTo("foto.jpeg");
        assertThat(FileName.clean("\u0000").fitting(FileKind.PDF).value()).isEqualTo("bestand.pdf");
    }
}
