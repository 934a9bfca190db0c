package nl.raakpunt.routing.desk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.raakpunt.routing.access.Role;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.directory.TeamRef;
import nl.raakpunt.routing.insight.Recount;
import nl.raakpunt.routing.question.Caller;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.Histories;
import nl.raakpunt.routing.question.NewQuestion;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.question.TopicRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures as a manager sees them, on the page, in the file and in the report of a month. */
@DeskTest
class InsightPageTests {
    private static final TopicRef TREES = new TopicRef("boom-kappen", "Boom kappen");
    private static final TeamRef EVIL_TEAM = new TeamRef("groen & co", "=1+1 <b>Groen</b>");
    private static final List<SignedIn> PEOPLE = people();

    @LocalServerPort
    private int port;

    @Autowired
    private Questions questions;

    @Autowired
    private Recount recount;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @BeforeEach
    void someQuestions() {
        for (int at = 0; at < PEOPLE.size(); at++) {
            Question question = received(PEOPLE.get(at));
            SignedIn colleague = PEOPLE.get((at + 1) % PEOPLE.size());
            questions.handle(question.id(), null, offer(question, colleague));
            questions.handle(question.id(), null, new Command.Accept(Colleague.of(colleague)));
            questions.handle(question.id(), null, new Command.Answer(Colleague.of(colleague), "Dat mag.", true));
        }
    }

    @AfterEach
    void repair() {
        DeskParts.DIRECTORY.up();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    @Test
    void aManagerSeesEveryFigureWithItsMeaningAndCourse() {
        String page = manager().get("/inzicht").body();

        assertThat(page)
                .contains("Belofte gehaald", "100%", "Het antwoord kwam vóór het moment dat wij eerst beloofden.")
                .contains("Cijfer van inwoners", "Doel: 8,0.", "Periode ervoor: Geen gegevens.")
                .contains("<svg viewBox=\"0 0 300 80\" role=\"img\"", "<polyline", "Verloop als tabel")
                .contains("href=\"/inzicht/uitleg#promise-kept\"", "Week van 23 nov", "aria-current=\"page\"")
                .doesNotContain(" style=", "onclick", "??", "<b>Groen");
    }

    @Test
    void whoLeadsNobodySeesNoFigures() {
        for (String path : List.of("/inzicht", "/inzicht.csv", "/inzicht/uitleg", "/inzicht/maand/2026-11")) {
            assertThat(Browser.loggedInAs("l.bakker", port).get(path).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(Browser.loggedInAs("l.bakker", port).get("/").body()).doesNotContain("href=\"/inzicht\"");
    }

    @Test
    void teamsAreThereWithHowWellTheyCanBeReached() {
        String page = manager().get("/inzicht?van=2026-11-01&tot=2026-11-30").body();

        assertThat(page)
                .contains(
                        "=1+1 &lt;b&gt;Groen&lt;/b&gt;",
                        "82% (sinds maandag 23 november 09:00)",
                        "Bereikbaar in de laatste 24 dagen");
        DeskParts.DIRECTORY
                .server()
                .verify(getRequestedFor(urlPathMatching("/v1/teams/groen%20%26%20co/reachability-figures")));
    }

    @Test
    void thePageIsThereWhenDirectoryServiceIsNot() {
        DeskParts.DIRECTORY
                .server()
                .stubFor(get(urlPathMatching("/v1/teams/.*/reachability-figures"))
                        .atPriority(1)
                        .willReturn(aResponse().withStatus(500)));

        assertThat(manager().get("/inzicht").body()).contains("Belofte gehaald", "Geen gegevens");
    }

    @Test
    void aPeriodThatCannotBeIsSaidInPlainWords() {
        for (String query : List.of("van=2026-12-01&tot=2026-11-01", "van=gisteren", "van=1990-01-01")) {
            var answer = manager().get("/inzicht?" + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(answer.body()).contains("Dit is geen goede periode.");
        }
    }

    @Test
    void aPersonCannotBeAskedForInAnyWay() {
        String person = PEOPLE.getFirst().id().toString();
        String plain =
                figures(manager().get("/inzicht?van=2026-11-01&tot=2026-11-30").body());

        for (String name : List.of("persoon", "person", "medewerker", "eigenaar", "owner", "by", "agent")) {
            String asked = manager()
                    .get("/inzicht?van=2026-11-01&tot=2026-11-30&" + name + "=" + person)
                    .body();
            assertThat(figures(asked)).as(name).isEqualTo(plain);
        }
        assertThat(manager().get("/inzicht?team=" + person).body()).doesNotContain("rp-figure__value\">100%");
        assertThat(plain).doesNotContain(person, PEOPLE.getFirst().displayName());
    }

    @Test
    void theFileIsForDutchExcelAndRunsNoFormula() {
        var file = manager().get("/inzicht.csv?van=2026-11-23&tot=2026-11-29");

        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", "raakpunt-cijfers.csv");
        assertThat(file.body().lines().toList())
                .first()
                .asString()
                .startsWith("\uFEFF\"Periode\";\"Team\";\"Vragen\";\"In één keer beantwoord (%)\"");
        assertThat(file.body())
                .contains("\"23 november 2026 tot en met 29 november 2026\";\"\";", "\"'=1+1 <b>Groen</b>\"");
    }

    @Test
    void everyFigureIsExplained() {
        assertThat(manager().get("/inzicht/uitleg").body())
                .contains("id=\"first-time-right\"", "Meteen bij de juiste", "één aanbod", "minder dan 5 collega")
                .doesNotContain("??");
    }

    @Test
    void theReportOfAMonthIsMadeToBePrinted() {
        assertThat(manager().get("/inzicht").body())
                .contains(">Dienstverlening in november 2026<", ">Dienstverlening in oktober 2026<");
        String page = manager().get("/inzicht/maand/2026-11").body();

        assertThat(page)
                .contains("Dienstverlening in november 2026", "Deze maand is nog niet voorbij", "Belofte gehaald")
                .contains("href=\"/inzicht/maand/2026-10\"", "Gemaakt op dinsdag 24 november", "rp-print")
                .doesNotContain("??", " style=", "href=\"/inzicht/maand/2026-12\"");
        assertThat(manager().get("/inzicht/maand/2026-10").body())
                .contains("Dienstverlening in oktober 2026")
                .doesNotContain("nog niet voorbij");
        for (String month : List.of("2026-12", "2026-13", "nu", "1999-12")) {
            assertThat(manager().get("/inzicht/maand/" + month).statusCode())
                    .as(month)
                    .isEqualTo(404);
        }
    }

    @Test
    void anAdministratorHasFiguresMadeAgainAndAManagerHasNot() {
        assertThat(manager().get("/inzicht").body()).doesNotContain("Bereken opnieuw");
        assertThat(manager().post("/beheer/cijfers/opnieuw", Map.of()).statusCode())
                .isEqualTo(403);
        var admin = Browser.loggedInAs("r.hofland", port);
        assertThat(admin.get("/inzicht").body()).contains("Bereken opnieuw");

        assertThat(admin.post("/beheer/cijfers/opnieuw", Map.of()).statusCode()).isEqualTo(303);

        await().untilAsserted(() -> assertThat(recount.progress().endedAt()).isNotNull());
        assertThat(admin.get("/inzicht").body()).contains("Klaar om", "100%");
    }

    @Test
    void whoLooksIsWrittenDown() {
        manager().get("/inzicht");
        manager().get("/inzicht.csv");

        assertThat(jdbc.sql("select distinct action from audit_log where action like 'insight.%'")
                        .query(String.class)
                        .list())
                .contains("insight.view", "insight.download");
    }

    @Test
    void englishIsThereToo() {
        assertThat(manager().get("/inzicht", "Accept-Language", "en").body())
                .contains("Promise kept", "Mark of citizens")
                .doesNotContain("??");
    }

    private Browser manager() {
        return Browser.loggedInAs("i.dewit", port);
    }

    /** The figures of a page, without what is different each time. */
    private static String figures(String page) {
        int start = page.indexOf("<ul class=\"rp-figures\"");
        return page.substring(start, page.indexOf("month-title", start));
    }

    private Question received(SignedIn agent) {
        NewQuestion question = new NewQuestion("Mag de boom weg?", Caller.UNKNOWN, TREES, null, null, false);
        return questions.receive(question, agent, UUID.randomUUID().toString());
    }

    private Command offer(Question question, SignedIn to) {
        return new Command.Offer(
                question.owner(),
                Colleague.of(to),
                "Past bij u",
                clock.instant().plus(Duration.ofHours(2)),
                Histories.because(TREES, EVIL_TEAM),
                false);
    }

    private static List<SignedIn> people() {
        List<SignedIn> people = new ArrayList<>();
        Random random = new Random(3);
        for (int at = 0; at < 12; at++) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            people.add(new SignedIn(id, "p" + at, "Persoon Nummer" + at, null, Set.of(Role.AGENT)));
        }
        return people;
    }
}
