package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The files on the page of a question, without scripts. */
@DeskTest
class FilesPageTests {
    private static final Pattern QUESTION = Pattern.compile("/vragen/([0-9a-f-]{36})");
    private static final Pattern FILE = Pattern.compile("/vragen/[0-9a-f-]{36}/bijlagen/[0-9a-f-]{36}");

    @LocalServerPort
    private int port;

    @Test
    void aFileIsAddedAndDownloadedFromThePage() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var question = keep(lotte);
        lotte.get(question);
        var sent = lotte.postFile(question + "/bijlagen", "kaart.pdf", "%PDF-1.7 plattegrond");
        assertThat(sent.statusCode()).isEqualTo(303);
        var page = lotte.get(question).body();
        assertThat(page).contains("Bijlagen", "kaart.pdf", "1 kB, Lotte Bakker");
        var link = FILE.matcher(page);
        assertThat(link.find()).isTrue();
        var download = lotte.get(link.group());
        assertThat(download.body()).isEqualTo("%PDF-1.7 plattegrond");
        assertThat(download.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;");
        assertThat(Browser.loggedInAs("s.vandermeer", port).get(link.group()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFileThatIsNotTakenIsRefusedInPlainWords() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var question = keep(lotte);
        lotte.get(question);
        var refused = lotte.postFile(question + "/bijlagen", "spel.exe", "MZ\u0001\u0002");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Het bestand spel.exe is van een soort die we niet aannemen.");
    }

    @Test
    void aFormFromElsewhereAddsNoFile() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var question = keep(lotte);
        lotte.forgetToken();
        assertThat(lotte.postFile(question + "/bijlagen", "kaart.pdf", "%PDF-1.7")
                        .statusCode())
                .isEqualTo(403);
        assertThat(lotte.get(question).body()).doesNotContain("kaart.pdf");
    }

    private static String keep(Browser agent) {
        var kept = agent.post(
                "/vragen/vastleggen", Map.of("text", "mag mijn boom weg?", "note", ""), "HX-Request", "true");
        var found = QUESTION.matcher(kept.body());
        assertThat(found.find()).as(kept.body()).isTrue();
        return "/vragen/" + found.group(1);
    }
}
