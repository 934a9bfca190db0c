package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.raakpunt.routing.access.StaffLdap;
import nl.raakpunt.routing.call.Call;
import nl.raakpunt.routing.call.Calls;
import nl.raakpunt.routing.call.Draft;
import nl.raakpunt.routing.question.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several calls in hand: what was typed survives everything but the end of the call. */
@DeskTest
class CallsTests {
    private static final String TREE = "mag mijn boom in rockanje gekapt worden?";
    private static final Pattern REFERENCE = Pattern.compile("rp-reference\">([^<]+)<");
    private static final Pattern CODE = Pattern.compile("rp-track\">([^<]+)<");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Calls calls;

    @Test
    void whatWasTypedIsThereAgainAfterAReload() {
        Browser agent = Browser.loggedInAs("l.bakker", port);
        UUID call = UUID.randomUUID();
        var answer = agent.post("/zoeken", typed(call, TREE, "callerName", "Mevrouw Jansen"), "HX-Request", "true");
        assertThat(answer.headers().firstValue("HX-Replace-Url")).contains("/?gesprek=" + call);
        assertThat(answer.body()).contains("hx-swap-oob", "Mevrouw Jansen");

        String page = agent.get("/?gesprek=" + call).body();
        assertThat(page)
                .contains(TREE, "Sanne van der Meer", "value=\"Mevrouw Jansen\"")
                .contains("aria-current=\"page\">Mevrouw Jansen</a>");
        assertThat(agent.get("/").body()).contains("Mevrouw Jansen", "Nieuw gesprek");
    }

    @Test
    void aCallIsSeenByItsAgentOnly() {
        UUID call = UUID.randomUUID();
        Browser.loggedInAs("l.bakker", port).post("/zoeken", typed(call, "geheim verhaal van de beller"));
        Browser other = Browser.loggedInAs("s.vandermeer", port);
        assertThat(other.get("/?gesprek=" + call).body()).doesNotContain("geheim verhaal");
        other.post("/zoeken", typed(call, "iets anders"));
        other.post("/gesprekken/" + call + "/sluiten", Map.of());
        assertThat(Browser.loggedInAs("l.bakker", port).get("/?gesprek=" + call).body())
                .contains("geheim verhaal");
    }

    @Test
    void aCitizenServiceNumberIsNotKeptWithACall() {
        UUID call = UUID.randomUUID();
        Browser.loggedInAs("l.bakker", port).post("/zoeken", typed(call, "mijn bsn is 111222333"));
        assertThat(jdbc.sql("select text from desk_call where id = :id")
                        .param("id", call)
                        .query(String.class)
                        .single())
                .isEqualTo("mijn bsn is [BSN verwijderd]");
    }

    @Test
    void aCallEndsWhenItsQuestionIsTakenOrItIsClosed() {
        Browser agent = Browser.loggedInAs("l.bakker", port);
        UUID taken = UUID.randomUUID();
        agent.post("/zoeken", typed(taken, TREE));
        assertThat(agent.post("/vragen/vastleggen", typed(taken, TREE)).body()).contains("VAZ-");
        UUID closed = UUID.randomUUID();
        agent.post("/zoeken", typed(closed, TREE));
        assertThat(agent.post("/gesprekken/" + closed + "/sluiten", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(jdbc.sql("select count(*) from desk_call where id in (:taken, :closed)")
                        .param("taken", taken)
                        .param("closed", closed)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsBeingWrittenIsThereAgainInTheFormThatWasOpen() {
        Browser agent = Browser.loggedInAs("l.bakker", port);
        UUID call = UUID.randomUUID();
        Map<String, String> written = typed(call, TREE, "callerName", "Mevrouw Pieters", "how", "answer");
        written.put("answer", "Dat mocht, mijn bsn is 111222333.");
        agent.post("/zoeken", typed(call, TREE));
        agent.post("/zoeken/beantwoorden", typed(call, TREE), "HX-Request", "true");
        assertThat(agent.post("/zoeken/concept", written, "HX-Request", "true").body())
                .as("only to the form of this call")
                .contains("[data-call=&#39;" + call + "&#39;] #desk-name", "value=\"Mevrouw Pieters\"");

        assertThat(agent.get("/?gesprek=" + call).body())
                .contains("id=\"take-answer\"", "Dat mocht, mijn bsn is [BSN verwijderd].")
                .contains("id=\"caller-name\"", "value=\"Mevrouw Pieters\"", "value=\"answer\"");

        agent.post("/zoeken", typed(call, TREE, "callerName", "Mevrouw Pieters"));
        assertThat(agent.get("/?gesprek=" + call).body())
                .as("searching again closes the form")
                .doesNotContain("id=\"take-answer\"");
        assertThat(agent.post("/zoeken/beantwoorden", typed(call, TREE), "HX-Request", "true")
                        .body())
                .as("and what was written comes back with it")
                .contains("Dat mocht");
    }

    @Test
    void whatWasTypedLastDoesNotBringBackACallThatIsOver() {
        Browser agent = Browser.loggedInAs("l.bakker", port);
        UUID call = UUID.randomUUID();
        agent.post("/zoeken", typed(call, TREE));
        agent.post("/zoeken/vastleggen", typed(call, TREE), "HX-Request", "true");
        agent.post("/vragen/vastleggen", typed(call, TREE), "HX-Request", "true");

        Map<String, String> last = typed(call, TREE, "callerName", "Mevrouw Pieters", "how", "keep");
        assertThat(agent.post("/zoeken/concept", last, "HX-Request", "true").statusCode())
                .isEqualTo(200);

        assertThat(agent.get("/").body()).doesNotContain(call.toString());
    }

    @Test
    void anEmptyCallLeavesNothingBehind() {
        UUID call = UUID.randomUUID();
        Browser.loggedInAs("l.bakker", port).post("/zoeken", typed(call, "  "));
        assertThat(jdbc.sql("select count(*) from desk_call where id = :id")
                        .param("id", call)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatACallerAskedBeforeIsShownAndRecorded() {
        Browser agent = Browser.loggedInAs("l.bakker", port);
        String phone =
                "06" + String.format("%08d", Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
        Map<String, String> earlier =
                typed(UUID.randomUUID(), "mijn eerdere vraag over de stoep", "callerPhone", phone);
        agent.post("/vragen/vastleggen", earlier);

        Map<String, String> now = typed(UUID.randomUUID(), "nu iets anders", "callerPhone", phone);
        assertThat(agent.post("/zoeken/eerder", now, "HX-Request", "true").body())
                .contains("Eerder gevraagd door deze beller", "mijn eerdere vraag over de stoep")
                .doesNotContain("<html");
        assertThat(agent.post("/zoeken/eerder", now).body()).contains("<html", "mijn eerdere vraag over de stoep");
        assertThat(jdbc.sql("select count(*) from audit_log where action = 'caller-view'")
                        .query(Long.class)
                        .single())
                .isPositive();

        Browser colleague = Browser.loggedInAs("s.vandermeer", port);
        assertThat(colleague.post("/zoeken/eerder", now, "HX-Request", "true").body())
                .contains("We vonden geen eerdere vragen.");
        assertThat(agent.post(
                                "/zoeken/eerder",
                                typed(UUID.randomUUID(), "x", "callerPhone", "06"),
                                "HX-Request",
                                "true")
                        .body())
                .contains("Vul een heel telefoonnummer of een e-mailadres in.");
    }

    @Test
    void nothingOfTheCallerStaysInTheSearchFormOnceTheQuestionIsTaken() {
        Browser agent = Browser.loggedInAs("l.bakker", port);
        UUID call = UUID.randomUUID();
        Map<String, String> typed =
                typed(call, TREE, "callerName", "Mevrouw Smit", "callerMail", "smit@inwoner.example");
        agent.post("/zoeken", typed);

        String taken =
                agent.post("/vragen/vastleggen", typed, "HX-Request", "true").body();
        String form = taken.substring(taken.indexOf("id=\"search\""));

        assertThat(taken).contains("<div id=\"earlier\" hx-swap-oob=\"innerHTML\"></div>");
        assertThat(form)
                .contains("hx-swap-oob=\"true\"", "name=\"call\"", "Oostvoorne")
                .doesNotContain("Mevrouw Smit", "smit@inwoner.example", TREE, call.toString(), "autofocus");
    }

    @Test
    void aQuestionIsFoundByTheNumberOrTheCodeThatTheCallerTells() {
        Browser agent = Browser.loggedInAs("l.bakker", port);
        String taken = agent.post("/vragen/vastleggen", typed(UUID.randomUUID(), "mijn vraag over de stoep"))
                .body();
        String reference = first(REFERENCE, taken);
        String code = first(CODE, taken);

        for (String told :
                List.of(reference, reference.toLowerCase(Locale.ROOT), "hoe staat het met " + reference, code)) {
            assertThat(agent.post("/zoeken", typed(UUID.randomUUID(), told), "HX-Request", "true")
                            .body())
                    .as(told)
                    .contains("Deze vraag staat al in Raakpunt", "mijn vraag over de stoep", "data-main")
                    .doesNotContain("Geen onderwerp gevonden");
        }
        assertThat(seen(reference)).isEqualTo(4);
        assertThat(agent.post("/zoeken", typed(UUID.randomUUID(), code), "HX-Request", "true")
                        .body())
                .as("a code is a secret and no question: nothing is searched with it")
                .doesNotContain("Vraag vastleggen", "Collega’s");
        assertThat(Browser.loggedInAs("s.vandermeer", port)
                        .post("/zoeken", typed(UUID.randomUUID(), reference), "HX-Request", "true")
                        .body())
                .as("to who is no agent nothing is told")
                .doesNotContain("mijn vraag over de stoep");
    }

    @Test
    void withoutAColleagueToHandItOverToAQuestionIsKept() {
        Browser agent = Browser.loggedInAs("l.bakker", port);
        assertThat(agent.post("/zoeken/overdragen", typed(UUID.randomUUID(), TREE), "HX-Request", "true")
                        .body())
                .contains("take-title\">Vastleggen bij uzelf</h2>")
                .doesNotContain("{0}");
        assertThat(agent.post("/vragen/overdragen", typed(UUID.randomUUID(), TREE))
                        .body())
                .contains("Vastgelegd bij u");
    }

    /** A browser cuts off what is pasted into a field with a length, in silence; the end of a mail is often the question. */
    @Test
    void aTextThatIsTooLongIsSaidAndKept() {
        Browser agent = Browser.loggedInAs("l.bakker", port);
        String mail = "a".repeat(10_001);
        assertThat(agent.get("/").body()).doesNotContain("maxlength=\"10000\"");
        assertThat(agent.post("/zoeken", typed(UUID.randomUUID(), mail), "HX-Request", "true")
                        .body())
                .contains("De tekst is te lang");
        var refused =
                agent.post("/vragen/beantwoord", typed(UUID.randomUUID(), TREE, "answer", mail), "HX-Request", "true");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("De tekst is te lang", mail).doesNotContain("maxlength=\"10000\"");
    }

    @Test
    void anotherCallIsBegunWithTheOneInHandKeptAsItWasTypedLast() {
        Browser agent = Browser.loggedInAs("l.bakker", port);
        UUID call = UUID.randomUUID();

        var begun = agent.post(
                "/gesprekken/nieuw",
                typed(call, "mijn buurman heeft", "callerName", "Meneer Kok"),
                "HX-Request",
                "true");

        assertThat(begun.headers().firstValue("HX-Replace-Url")).contains("/");
        String form = begun.body().substring(begun.body().indexOf("id=\"search\""));
        assertThat(form).contains("hx-swap-oob=\"true\"").doesNotContain(call.toString(), "Meneer Kok");
        assertThat(agent.get("/?gesprek=" + call).body()).contains("mijn buurman heeft", "value=\"Meneer Kok\"");
        assertThat(agent.post("/gesprekken/nieuw", typed(call, "mijn buurman heeft een boom"))
                        .statusCode())
                .as("without scripts")
                .isEqualTo(303);
        assertThat(agent.get("/?gesprek=" + call).body()).contains("mijn buurman heeft een boom");
        agent.post("/gesprekken/" + call + "/sluiten", Map.of());
    }

    @Test
    void anotherCallLeavesTheFormOpenThatIsBeingWritten() {
        Browser agent = Browser.loggedInAs("l.bakker", port);
        UUID call = UUID.randomUUID();
        agent.post("/zoeken", typed(call, TREE));
        agent.post("/zoeken/beantwoorden", typed(call, TREE), "HX-Request", "true");

        agent.post("/gesprekken/nieuw", typed(call, TREE, "how", "answer"), "HX-Request", "true");

        assertThat(agent.get("/?gesprek=" + call).body()).contains("id=\"take-answer\"");
        agent.post("/gesprekken/" + call + "/sluiten", Map.of());
    }

    @Test
    void noCallLeavesForOneMoreAndWhatCannotBeKeptIsSaid() {
        Browser agent = Browser.loggedInAs("s.vandermeer", port);
        List<UUID> kept = Stream.generate(UUID::randomUUID).limit(Calls.MOST).toList();
        kept.forEach(id -> calls.keep(StaffLdap.SANNE, new Call(id, "een gesprek", null, Caller.UNKNOWN, Draft.NONE)));

        var refused = agent.post("/gesprekken/nieuw", typed(kept.getFirst(), "en nog iets"), "HX-Request", "true");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.headers().firstValue("HX-Reswap")).contains("none");
        assertThat(refused.body())
                .contains("U hebt al 100 gesprekken. Sluit er eerst een")
                .doesNotContain("id=\"search\"");
        assertThat(agent.get("/?gesprek=" + kept.getFirst()).body())
                .as("what was typed last is kept all the same")
                .contains("en nog iets");
        assertThat(agent.post("/zoeken", typed(UUID.randomUUID(), TREE), "HX-Request", "true")
                        .body())
                .contains("Dit gesprek bewaren we pas als u er een sluit", "Sanne van der Meer");
        assertThat(agent.get("/").body())
                .contains("Eerdere gesprekken (92)")
                .contains(kept.stream().map(UUID::toString).toList());

        kept.forEach(id -> calls.finish(StaffLdap.SANNE, id));
        assertThat(agent.get("/").body()).doesNotContain("Sluit er");
    }

    @Test
    void aTextThatIsTooLongToKeepDoesNotGoForAnotherCall() {
        var refused = Browser.loggedInAs("l.bakker", port)
                .post("/gesprekken/nieuw", typed(UUID.randomUUID(), "a".repeat(10_001)));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("De tekst is te lang", "a".repeat(10_001));
    }

    /** Typing a name into a form that was opened by a key must not press anything: a space on a button files the question. */
    @Test
    void everyFormThatAKeyOpensWaitsForWhatIsTyped() {
        Browser agent = Browser.loggedInAs("l.bakker", port);
        for (String form : List.of("overdragen", "beantwoorden", "vastleggen")) {
            String opened = agent.post("/zoeken/" + form, typed(UUID.randomUUID(), TREE), "HX-Request", "true")
                    .body();
            assertThat(focused(opened)).as(form).startsWith("<input").contains("id=\"caller-name\"");
        }
        String unsaid = agent.post("/zoeken/beantwoorden", Map.of("text", "zzzz"), "HX-Request", "true")
                .body();
        assertThat(focused(unsaid)).as("what was said comes first").contains("id=\"take-answer\"");
    }

    private static String focused(String page) {
        return first(Pattern.compile("(<[^<>]*data-focus=[^<>]*>)"), page);
    }

    private int seen(String reference) {
        return jdbc.sql("""
                        select count(*) from audit_log a join question q on q.id = a.question_id
                        where a.action = 'caller-view' and q.reference = :reference""").param("reference", reference).query(Integer.class).single();
    }

    private static String first(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static Map<String, String> typed(UUID call, String text, String... more) {
        Map<String, String> fields = new HashMap<>(Map.of("call", call.toString(), "text", text));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }
}
