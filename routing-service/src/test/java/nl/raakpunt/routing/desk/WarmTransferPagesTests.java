package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import nl.raakpunt.routing.access.StaffLdap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A caller who waits on the line: the agent sees whom to call, the colleague that it is now. */
@DeskTest
class WarmTransferPagesTests {
    private static final Pattern QUESTION = Pattern.compile("/vragen/([0-9a-f-]{36})");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final String NUMBER = "href=\"tel:+31181471234\"";

    @LocalServerPort
    private int port;

    @Test
    void anAgentWhoFindsAColleagueAndCallsSeesTheNumber() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var question = "/vragen/"
                + first(
                        QUESTION,
                        lotte.post("/vragen/vastleggen", Map.of("text", "mag mijn boom weg?"))
                                .body());
        assertThat(lotte.post(question + "/collegas", Map.of("who", "sanne"), "HX-Request", "true")
                        .body())
                .contains(NUMBER);

        var offered =
                act(lotte, question, "aanbieden", Map.of("person", StaffLdap.SANNE.toString(), "callerWaits", "true"));

        assertThat(offered.body())
                .contains("De beller wacht. Krijgt u Sanne van der Meer aan de lijn?", "Bel Sanne van der Meer:")
                .contains(NUMBER, "Een beller wacht aan de lijn, sinds 10:4")
                .doesNotContain("Die reageert vóór");
        var sanne = Browser.loggedInAs("s.vandermeer", port);
        assertThat(sanne.get("/vragen").body())
                .contains("Een beller wacht aan de lijn, sinds 10:4")
                .contains("Reageer nu. Antwoord vóór");
        assertThat(sanne.get(question).body())
                .contains("Lotte Bakker vraagt of u de vraag nu overneemt.")
                .doesNotContain("Laat het weten vóór");

        assertThat(act(lotte, question, "niet-bereikt", Map.of()).body())
                .contains("Die reageert vóór")
                .doesNotContain("Een beller wacht aan de lijn, sinds");
        assertThat(sanne.get(question).body()).contains("Laat het weten vóór");
    }

    @Test
    void theFirstHandoverCanBeACallToo() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var fields = new HashMap<>(Map.of(
                "text",
                "mag mijn boom in rockanje weg?",
                "person",
                StaffLdap.SANNE.toString(),
                "topic",
                "boom-kappen",
                "area",
                "rockanje"));
        var form =
                lotte.post("/zoeken/overdragen", fields, "HX-Request", "true").body();
        assertThat(form)
                .contains("name=\"callerWaits\"", "De beller wacht aan de lijn. U belt Sanne nu zelf.", NUMBER)
                .contains("id=\"caller-name\"");

        fields.put("callerWaits", "true");
        var taken =
                lotte.post("/vragen/overdragen", fields, "HX-Request", "true").body();

        assertThat(taken)
                .contains("Krijgt u Sanne van der Meer aan de lijn?", NUMBER, "Ja, aan de lijn", "Niet bereikt")
                .contains("/aan-de-lijn\"");
        var question = "/vragen/" + first(QUESTION, taken);
        assertThat(act(lotte, question, "aan-de-lijn", Map.of()).body())
                .contains("U hebt Sanne van der Meer aan de lijn.");
    }

    @Test
    void anUsualHandoverCallsNobody() {
        var lotte = Browser.loggedInAs("l.bakker", port);
        var taken = lotte.post(
                        "/vragen/overdragen",
                        Map.of("text", "mag mijn boom in rockanje weg?", "person", StaffLdap.SANNE.toString()),
                        "HX-Request",
                        "true")
                .body();
        assertThat(taken).contains("Die reageert vóór").doesNotContain("Niet bereikt", NUMBER);
    }

    private static HttpResponse<String> act(Browser who, String question, String action, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("version", first(VERSION, who.get(question).body()));
        return who.post(question + "/" + action, all, "HX-Request", "true");
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }
}
