package nl.raakpunt.routing.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests for {@link LetterReader}: whatever a mail looks like, its words are read. */
class LetterReaderTests {

    private static final String HEAD =
            "From: Jan <jan@voorbeeld.example>\r\nSubject: Boom\r\nMessage-ID: <1@x>\r\nMIME-Version: 1.0\r\n";

    @Test
    void aPlainMailIsReadWithItsSenderAndSubject() {
        Letter letter = Mails.letter(Mails.mail(
                "=?utf-8?q?Zo=C3=AB?= Jansen <zoe@voorbeeld.example>",
                "=?iso-8859-1?Q?Geluk_=E9n?= boom",
                "Mag hij weg?"));
        assertThat(letter.sender()).isEqualTo(new Sender("zoe@voorbeeld.example", "Zoë Jansen"));
        assertThat(letter.subject()).isEqualTo("Geluk én boom");
        assertThat(letter.text()).isEqualTo("Mag hij weg?");
        assertThat(letter.files()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, windows-1252",
        "iso-8859-15, iso-8859-15",
        "iso-8859-1, windows-1252",
        "utf-8, utf-8",
        "utf-8, windows-1252",
        "x-bestaat-niet, windows-1252",
        "x-bestaat-niet, utf-8",
        "us-ascii, utf-8",
        "'', windows-1252",
        "'!@#', utf-8",
    })
    void accentsAreReadWhateverTheMailSaysAboutThem(String said, String written) {
        String type = said.isEmpty() ? "text/plain" : "text/plain; charset=\"" + said + "\"";
        String raw = HEAD + "Content-Type: " + type + "\r\nContent-Transfer-Encoding: 8bit\r\n\r\nÉén café voor €5";
        assertThat(Mails.letter(Mails.mime(raw, Charset.forName(written))).text())
                .isEqualTo("Één café voor €5");
    }

    @Test
    void aHeaderWithRawBytesOrAnUnknownCharsetIsRead() {
        String raw = "From: jan@voorbeeld.example\r\nSubject: Café é\r\n\r\nHoi";
        assertThat(Mails.letter(Mails.mime(raw, StandardCharsets.UTF_8)).subject())
                .isEqualTo("Café é");
        assertThat(Mails.letter(Mails.mime(raw, Charset.forName("windows-1252")))
                        .subject())
                .isEqualTo("Café é");
        assertThat(Mails.letter("From: jan@voorbeeld.example\r\nSubject: =?bogus?Q?Caf=E9?=\r\n\r\nHoi")
                        .subject())
                .isEqualTo("Café");
    }

    @Test
    void aPageIsReadAsText() {
        String html = "<html><head><style>p{color:red}</style></head><body><div style='display:none'>voorproefje</div>"
                + "<p>Beste gemeente,</p><p>Mag de <b>boom</b> weg?<br>Zie <a href='https://voorbeeld.example/foto'>foto</a>.</p>"
                + "<ul><li>eik</li><li>beuk</li></ul><blockquote>Uw vraag</blockquote></body></html>";
        Letter letter = Mails.letter(HEAD + "Content-Type: text/html; charset=utf-8\r\n\r\n" + html);
        assertThat(letter.text())
                .isEqualTo(
                        "Beste gemeente,\n\nMag de boom weg?\nZie foto (https://voorbeeld.example/foto).\n\n- eik\n- beuk\n\n"
                                + "> Uw vraag");
    }

    @Test
    void ofTheSameTextTwiceThePlainOneIsRead() {
        Letter letter = Mails.letter(HEAD
                + multipart(
                        "alternative",
                        "Content-Type: text/plain\r\n\r\nPlat",
                        "Content-Type: text/html\r\n\r\n<p>Opgemaakt</p>"));
        assertThat(letter.text()).isEqualTo("Plat");
    }

    @Test
    void filesKeepTheirNamesAndBytes() throws IOException {
        String pdf = Base64.getEncoder().encodeToString("%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        Letter letter = Mails.letter(HEAD
                + multipart(
                        "mixed",
                        "Content-Type: text/plain\r\n\r\nZie bijlage",
                        "Content-Type: application/pdf; name=\"=?utf-8?B?" + base64("plan é.pdf") + "?=\"\r\n"
                                + "Content-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n" + pdf,
                        "Content-Type: application/octet-stream\r\n"
                                + "Content-Disposition: attachment; filename*=utf-8''kaart%20%C3%A9.png\r\n\r\nx"));
        assertThat(letter.files()).extracting(LetterFile::name).containsExactly("plan é.pdf", "kaart é.png");
        assertThat(letter.files().getFirst().content().open().readAllBytes())
                .isEqualTo("%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        assertThat(letter.text()).isEqualTo("Zie bijlage");
    }

    @Test
    void aMailThatIsSentOnBringsItsTextAndItsFiles() {
        String inner = HEAD
                + multipart(
                        "mixed",
                        "Content-Type: text/plain\r\n\r\nHet oude bericht",
                        "Content-Type: image/png; name=foto.png\r\n\r\nx");
        Letter letter = Mails.letter(HEAD.replace("From", "X-From").replace("<1@x>", "<2@x>") + "From: a@b.example\r\n"
                + multipartNamed(
                        "buiten",
                        "mixed",
                        "Content-Type: text/plain\r\n\r\nZie onder",
                        "Content-Type: message/rfc822\r\n\r\n" + inner));
        assertThat(letter.text()).isEqualTo("Zie onder");
        assertThat(letter.files()).extracting(LetterFile::name).containsExactly("doorgestuurde mail.txt", "foto.png");
    }

    @Test
    void brokenMailsStillHaveTheirWords() {
        List<String> broken = List.of(
                HEAD + "Content-Type: multipart/mixed; boundary=weg\r\n\r\nMag de boom weg?",
                HEAD + "Content-Type: multipart/mixed\r\n\r\nMag de boom weg?",
                HEAD
                        + "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nMag de boom weg?",
                HEAD + "Content-Type: onzin;;;=\r\n\r\nMag de boom weg?",
                HEAD + "Content-Type: text/plain\r\nContent-Transfer-Encoding: bestaat-niet\r\n\r\nMag de boom weg?",
                HEAD + "Content-Type: text/plain; charset\r\n\r\nMag de boom weg?",
                HEAD + "\r\nMag de boom weg?",
                HEAD + "Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + base64("Mag de boom weg? Hij staat scheef.") + "=%%%!");
        assertThat(broken)
                .allSatisfy(raw -> assertThat(Mails.letter(raw).text()).contains("Mag de boom weg?"));
    }

    @Test
    void nestingWithoutEndDoesNotHurt() {
        StringBuilder raw = new StringBuilder(HEAD);
        for (int i = 0; i < 500; i++) {
            raw.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        assertThat(Mails.letter(raw.append("Content-Type: text/plain\r\n\r\ndiep")
                                .toString())
                        .subject())
                .isEqualTo("Boom");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=?utf-8?Q?sanne=40voorneaanzee.example,?= <hacker@elders.example>",
                "=?utf-8?Q?sanne=40voorneaanzee.example=3E?= <hacker@elders.example>",
                "\"=?utf-8?Q?Sanne_=3Csanne=40voorneaanzee.example=3E,?=\" <hacker@elders.example>"
            })
    void nobodyWritesUnderTheAddressOfSomebodyElseByHidingItInAName(String from) {
        Sender sender = Mails.letter(Mails.mail(from, "Boom", "Mag hij weg?")).sender();
        assertThat(sender).extracting(Sender::address).isEqualTo("hacker@elders.example");
    }

    @Test
    void aSendersDomainInLettersIsTheOneThatMailServersKnow() {
        Sender sender = Mails.letter(Mails.mail("Zoë <zoe@café.example>", "Boom", "Mag hij weg?"))
                .sender();
        assertThat(sender).isEqualTo(new Sender("zoe@xn--caf-dma.example", "Zoë"));
    }

    @Test
    void quotesInQuotesWithoutEndStaySmall() {
        assertThat(HtmlText.of("<blockquote>ja".repeat(20_000))).hasSizeLessThan(1_000_000);
    }

    @Test
    void theSameMailHasTheSameKeyWhateverWayItCame() {
        String raw = Mails.mail("jan@voorbeeld.example", "Boom", "Mag hij weg?");
        String otherWay = "Received: by mx2.voorneaanzee.example\r\n" + raw;
        assertThat(Mails.letter(otherWay).key()).isEqualTo(Mails.letter(raw).key());
        assertThat(Mails.letter(raw.replace("weg", "blijven")).key())
                .isNotEqualTo(Mails.letter(raw).key());
    }

    @Test
    void aReportSaysWhichMailDidNotArrive() {
        Letter letter = Mails.letter(
                Bounce.of("<0a0b0c0d-0000-4000-8000-000000000001@voorneaanzee.example>", "failed", "5.1.1"));
        assertThat(letter.report())
                .isEqualTo(new DeliveryReport(
                        true, "5.1.1", "<0a0b0c0d-0000-4000-8000-000000000001@voorneaanzee.example>"));
    }

    @Test
    void answersNameTheNearestMailFirst() {
        Letter letter = Mails.letter(Mails.mail(
                "jan@voorbeeld.example", "Re: Boom", "Ja", "In-Reply-To: <3@x>", "References: <1@x> <2@x>\r\n <3@x>"));
        assertThat(letter.answersTo()).containsExactly("<3@x>", "<2@x>", "<1@x>");
    }

    private static String multipart(String kind, String... parts) {
        return multipartNamed("grens", kind, parts);
    }

    private static String multipartNamed(String boundary, String kind, String... parts) {
        return "Content-Type: multipart/" + kind + "; boundary=" + boundary + "\r\n\r\n--" + boundary + "\r\n"
                + String.join("\r\n--" + boundary + "\r\n", parts) + "\r\n--" + boundary + "--\r\n";
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
