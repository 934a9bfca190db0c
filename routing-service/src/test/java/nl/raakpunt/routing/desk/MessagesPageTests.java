package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page on which colleagues choose how they get messages, without scripts. */
@DeskTest
class MessagesPageTests {
    private static final Map<String, String> USUAL =
            Map.of("asked", "MAIL", "reminders", "MAIL", "owned", "MAIL", "done", "MAIL");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void asUsual() {
        jdbc.sql("delete from notification_preference").update();
    }

    @Test
    void itIsFoundFromMyReachabilityAndShowsWhatHolds() {
        var sanne = Browser.loggedInAs("s.vandermeer", port);
        assertThat(sanne.get("/bereikbaarheid").body()).contains("href=\"/berichten\"");
        var page = sanne.get("/berichten").body();
        assertThat(page)
                .contains("Mijn berichten", "Een collega vraagt mij iets", "Stille uren", "Dagoverzicht")
                .contains("<option value=\"MAIL\" selected=\"selected\">Per mail</option>")
                .contains("Uw chat is nog niet gekoppeld.", "<label class=\"utrecht-form-label\" for=\"digestAt\">")
                .doesNotContain("??", " style=", "onclick");
    }

    @Test
    void whatIsChosenIsKept() {
        var sanne = Browser.loggedInAs("s.vandermeer", port);
        sanne.get("/berichten");
        var saved = sanne.post(
                "/berichten", with("done", "DIGEST", "quietFrom", "18:00", "quietUntil", "08:00", "digestAt", "08:30"));
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(saved.headers().firstValue("Location")).hasValue("/berichten?bewaard=true");
        assertThat(sanne.get("/berichten?bewaard=true").body())
                .contains("Uw keuze is bewaard.", "value=\"18:00\"", "value=\"08:30\"")
                .contains("<option value=\"DIGEST\" selected=\"selected\">");
    }

    @Test
    void everythingThatIsWrongIsSaidAndWhatWasTypedStays() {
        var sanne = Browser.loggedInAs("s.vandermeer", port);
        sanne.get("/berichten");
        HttpResponse<String> refused = sanne.post("/berichten", with("owned", "DIGEST", "quietFrom", "18:00"));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("href=\"#quietUntil\"", "Vul allebei de tijden in, of geen van beide.")
                .contains("href=\"#digestAt\"", "Kies een tijd voor het dagoverzicht")
                .contains("value=\"18:00\"", "aria-invalid=\"true\"");
        assertThat(jdbc.sql("select count(*) from notification_preference")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static Map<String, String> with(String... fields) {
        Map<String, String> all = new HashMap<>(USUAL);
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return all;
    }
}
