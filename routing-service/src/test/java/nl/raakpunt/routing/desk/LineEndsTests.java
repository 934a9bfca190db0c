package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A browser without scripts sends two characters for each line end; a text is the same with and without scripts. */
@DeskTest
class LineEndsTests {
    private static final Pattern REFERENCE = Pattern.compile("rp-reference\">([^<]+)<");
    private static final String LONGEST = "tien teken\n".repeat(909) + "x";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aTextOfTheLongestLengthIsTakenWithAllItsLines() {
        assertThat(LONGEST).hasSize(10_000);

        var taken = agent().post("/vragen/vastleggen", Map.of("text", asSent(LONGEST)));

        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(kept("text", taken.body())).isEqualTo(LONGEST);
    }

    @Test
    void soIsAnAnswerOfTheLongestLength() {
        var taken = agent().post("/vragen/beantwoord", Map.of("text", "mag mijn boom weg?", "answer", asSent(LONGEST)));

        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(kept("snapshot ->> 'answer'", taken.body()))
                .contains("tien teken\ntien")
                .doesNotContain("\r");
    }

    @Test
    void aCallIsKeptWithTheSameLines() {
        UUID call = UUID.randomUUID();

        agent().post("/zoeken", Map.of("text", "mijn boom\r\nmoet weg\rvandaag", "call", call.toString()));

        assertThat(jdbc.sql("select text from desk_call where id = :id")
                        .param("id", call)
                        .query(String.class)
                        .single())
                .isEqualTo("mijn boom\nmoet weg\nvandaag");
    }

    private String kept(String column, String page) {
        var reference = REFERENCE.matcher(page);
        assertThat(reference.find()).isTrue();
        return jdbc.sql("select " + column + " from question where reference = :reference")
                .param("reference", reference.group(1))
                .query(String.class)
                .single();
    }

    private static String asSent(String text) {
        return text.replace("\n", "\r\n");
    }

    private Browser agent() {
        return Browser.loggedInAs("l.bakker", port);
    }
}
