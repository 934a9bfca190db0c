package nl.raakpunt.routing.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests for {@link Sniffer}. */
class SnifferTests {

    @ParameterizedTest
    @CsvSource({
        "ffd8ffe000104a464946, jpg, JPEG",
        "ffd8ffe000104a464946, exe, JPEG",
        "89504e470d0a1a0a0000, png, PNG",
        "474946383961, gif, GIF",
        "255044462d312e37, pdf, PDF",
        "0a0a255044462d312e37, pdf, PDF",
        "49492a0008000000, tif, TIFF",
        "7b5c727466315c616e7369, rtf, RICH_TEXT",
        "524946460000000057454250, webp, WEBP",
        "524946460000000057415645, wav, WAV",
        "000000186674797068656963, heic, HEIC",
        "00000018667479704d344120, m4a, AUDIO",
        "0000001866747970 6d703432, mp4, VIDEO",
        "4944330300000000, mp3, MP3",
        "d0cf11e0a1b11ae1, doc, OLD_WORD",
        "d0cf11e0a1b11ae1, xls, OLD_SHEET",
        "42657374652067656d65656e7465, txt, TEXT",
        "42657374652067656d65656e7465, '', TEXT",
    })
    void takesWhatCitizensSend(String hex, String ending, FileKind kind) {
        assertThat(Sniffer.kind(bytes(hex), ending)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "4d5a90000300000004000000, pdf",
        "7f454c4602010100, jpg",
        "d0cf11e0a1b11ae1, msi",
        "504b030414000000, zip",
        "504b030414000000, docx",
        "1f8b0800, gz",
        "4357530900, swf",
        "524946460000000041564920, avi",
    })
    void refusesWhatItDoesNotKnowWhateverItIsCalled(String hex, String ending) {
        assertThat(Sniffer.kind(bytes(hex), ending)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"html", "svg", "js", "bat", "ps1", "vbs", "hta", "url", "eml"})
    void refusesTextThatAProgramRuns(String ending) {
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        assertThat(Sniffer.kind(script, ending)).isEmpty();
    }

    @Test
    void tellsOfficeDocumentsFromOtherArchives() throws IOException {
        assertThat(Sniffer.kind(zip("[Content_Types].xml", "<Types/>"), "docx")).contains(FileKind.WORD);
        assertThat(Sniffer.kind(zip("[Content_Types].xml", "<Types/>"), "xlsx")).contains(FileKind.SHEET);
        assertThat(Sniffer.kind(zip("[Content_Types].xml", "<Types/>"), "docm"))
                .as("with programs inside")
                .isEmpty();
        assertThat(Sniffer.kind(zip("virus.exe", "MZ"), "docx")).isEmpty();
    }

    @Test
    void tellsOpenDocumentsByTheTypeTheyNameFirst() throws IOException {
        String text = "application/vnd.oasis.opendocument.text";
        assertThat(Sniffer.kind(zip("mimetype", text), "odt")).contains(FileKind.OPEN_TEXT);
        assertThat(Sniffer.kind(zip("mimetype", "application/java-archive"), "odt"))
                .isEmpty();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    private static byte[] zip(String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            ZipEntry entry = new ZipEntry(name);
            CRC32 sum = new CRC32();
            sum.update(bytes);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(sum.getValue());
            out.putNextEntry(entry);
            out.write(bytes);
        }
        return zip.toByteArray();
    }
}
