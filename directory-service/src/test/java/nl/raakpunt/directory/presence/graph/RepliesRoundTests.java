package nl.raakpunt.directory.presence.graph;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static nl.raakpunt.directory.presence.graph.GraphServer.error;
import static nl.raakpunt.directory.presence.graph.GraphServer.repliesAsked;
import static nl.raakpunt.directory.presence.graph.GraphSourceTests.person;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.raakpunt.directory.availability.Claim;
import nl.raakpunt.directory.availability.Claim.Kind;
import nl.raakpunt.directory.availability.Claim.Source;
import nl.raakpunt.directory.availability.ReachabilityChanged;
import nl.raakpunt.directory.fixture.MovableClock;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.fixture.StoredStaff;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.PersonRepository;
import nl.raakpunt.directory.presence.AbsenceStore;
import nl.raakpunt.directory.presence.AbsenceStore.Origin;
import nl.raakpunt.directory.presence.PresenceParts;
import nl.raakpunt.directory.presence.Rounds;
import nl.raakpunt.directory.presence.SaidOtherwise;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests for {@link RepliesRound}: automatic replies become dated absences, and their text goes nowhere. */
class RepliesRoundTests {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final PersonId ANNE = person("anne");
    private static final PersonId BART = person("bart");
    private static final PersonId CEES = person("cees");
    private static final List<PersonId> ALL = List.of(ANNE, BART, CEES);

    private static RunningService service;
    private static GraphServer graph;
    private static JdbcClient jdbc;
    private static List<Set<PersonId>> told;

    private MovableClock clock = MovableClock.at(MONDAY);
    private PresenceParts parts = new PresenceParts(clock);

    @BeforeAll
    static void start() {
        service = RunningService.start("ldap://localhost:1");
        jdbc = service.bean(JdbcClient.class);
        graph = new GraphServer();
        told = new ArrayList<>();
        service.bean(ApplicationEventMulticaster.class).addApplicationListener((ApplicationListener<
                        PayloadApplicationEvent<?>>)
                event -> {
                    if (event.getPayload() instanceof ReachabilityChanged changed) {
                        told.add(changed.people());
                    }
                });
    }

    @AfterAll
    static void stop() {
        graph.close();
        service.close();
    }

    @BeforeEach
    void threeColleagues() {
        StoredStaff staff = new StoredStaff(jdbc);
        staff.clear();
        jdbc.sql("delete from presence_round").update();
        told.clear();
        graph.reset();
        clock = MovableClock.at(MONDAY);
        parts = new PresenceParts(clock);
        graph.signsIn();
        List.of("anne", "bart", "cees").forEach(name -> staff.person(name, "mail", name + "@x.example"));
        graph.knows(List.of("anne", "bart", "cees"));
        graph.stub(repliesAsked("anne"), scheduled("2026-11-25T08:00:00.0000000", "2026-12-01T08:00:00.0000000"));
        graph.stub(repliesAsked("bart"), always());
        graph.stub(repliesAsked("cees"), disabled());
    }

    @Test
    void datesBecomeAnAbsenceAndWithoutDatesItHasNoEnd() {
        round().runWhenDue();
        assertThat(absences())
                .containsExactlyInAnyOrder(
                        absence(
                                ANNE,
                                Instant.parse("2026-11-25T07:00:00Z"),
                                Instant.parse("2026-12-01T07:00:00Z"),
                                MONDAY),
                        absence(BART, MONDAY, null, MONDAY));
        assertThat(told).containsExactly(Set.of(ANNE, BART));
    }

    @Test
    void theTextIsKeptNowhere() {
        round().runWhenDue();
        String rows = String.valueOf(jdbc.sql("select cast(to_json(a) as text) from presence_absence a")
                .query(String.class)
                .list());
        assertThat(rows).contains("AUTOMATIC_REPLY").doesNotContain("ziek");
        assertThat(jdbc.sql("select column_name from information_schema.columns where table_name = 'presence_absence'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("person", "origin", "starts_at", "ends_at", "observed_at");
    }

    @Test
    void anAbsenceThatIsTakenBackIsGoneAndOneWithoutEndKeepsItsBeginning() {
        round().runWhenDue();
        graph.stub(repliesAsked("anne"), disabled());
        clock.pass(Duration.ofMinutes(16));
        told.clear();
        round().runWhenDue();
        assertThat(absences()).containsExactly(absence(BART, MONDAY, null, clock.instant()));
        assertThat(told).containsExactly(Set.of(ANNE));
    }

    @Test
    void absencesHoldThroughARestartAndAnOutage() {
        round().runWhenDue();
        graph.stub(repliesAsked("anne"), error(503, "ServiceUnavailable"));
        graph.stub(repliesAsked("bart"), error(503, "ServiceUnavailable"));
        graph.stub(repliesAsked("cees"), error(503, "ServiceUnavailable"));
        clock.pass(Duration.ofMinutes(16));
        PresenceParts afterRestart = new PresenceParts(clock);
        parts = afterRestart;
        round().runWhenDue();
        assertThat(absences())
                .hasSize(2)
                .allSatisfy(claim -> assertThat(claim.observedAt()).isEqualTo(MONDAY));
        GraphSettings settings = graph.settings(false, false, Duration.ofSeconds(1));
        GraphConfiguration configuration = new GraphConfiguration();
        GraphApi api = configuration.graphApi(settings, parts.guards(), clock);
        GraphPeople people = people(api, settings);
        assertThat(configuration
                        .graphSource(
                                api,
                                people,
                                service.bean(AbsenceStore.class),
                                service.bean(SaidOtherwise.class),
                                settings,
                                clock)
                        .about(ALL, clock.instant()))
                .satisfies(answer -> {
                    assertThat(answer.claims()).extracting(Claim::kind).containsOnly(Kind.ABSENT);
                    assertThat(answer.missing())
                            .isEqualTo("De afwezigheidsmeldingen uit Outlook zijn sinds 10:16 niet bijgewerkt.");
                });
    }

    @Test
    void aRoundThatBrokeIsTriedAgainAfterAMinute() {
        graph.stub(repliesAsked("bart"), error(429, "TooManyRequests").withHeader("Retry-After", "30"));
        round().runWhenDue();
        graph.stub(repliesAsked("bart"), always());
        clock.pass(Duration.ofSeconds(61));
        round().runWhenDue();
        assertThat(absences()).hasSize(2);
    }

    @Test
    void somebodyWithoutMailboxIsNotAbsentAndAClosedMailboxStaysAsItWas() {
        round().runWhenDue();
        graph.stub(repliesAsked("anne"), error(404, "ErrorInvalidUser"));
        graph.stub(repliesAsked("bart"), error(403, "ErrorAccessDenied"));
        clock.pass(Duration.ofMinutes(16));
        round().runWhenDue();
        assertThat(absences()).containsExactly(absence(BART, MONDAY, null, MONDAY));
        assertThat(parts.watches().watch("graph-replies").downSince()).isNull();
    }

    @Test
    void whenAllMailboxesAreClosedHealthNamesThePermission() {
        List.of("anne", "bart", "cees")
                .forEach(name -> graph.stub(repliesAsked(name), error(403, "ErrorAccessDenied")));
        round().runWhenDue();
        assertThat(String.valueOf(parts.health().getDetails().get("graph-replies")))
                .contains("MailboxSettings.Read");
    }

    @Test
    void aMailboxThatFailsIsPassedOver() {
        graph.stub(repliesAsked("anne"), error(500, "ErrorInternalServerError"));
        round().runWhenDue();
        assertThat(absences()).containsExactly(absence(BART, MONDAY, null, MONDAY));
    }

    @Test
    void afterAnOutageOneMailboxIsTriedAtATime() {
        List.of("anne", "bart", "cees").forEach(name -> graph.stub(repliesAsked(name), error(503, "Unavailable")));
        round().runWhenDue();
        assertThat(parts.circuit("graph-replies")).isEqualTo(CircuitBreaker.State.OPEN);
        graph.stub(repliesAsked("anne"), disabled());
        graph.stub(repliesAsked("bart"), always());
        graph.stub(repliesAsked("cees"), disabled());
        clock.pass(Duration.ofMinutes(16));
        round().runWhenDue();
        assertThat(absences()).hasSize(1);
        assertThat(parts.circuit("graph-replies")).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void oneInstanceMakesTheRoundForAll() {
        round().runWhenDue();
        round().runWhenDue();
        assertThat(graph.asked(getRequestedFor(urlPathMatching(GraphServer.REPLIES))))
                .isEqualTo(3);
        clock.pass(Duration.ofMinutes(16));
        round().runWhenDue();
        assertThat(graph.asked(getRequestedFor(urlPathMatching(GraphServer.REPLIES))))
                .isEqualTo(6);
    }

    private RepliesRound round() {
        GraphSettings settings = graph.settings();
        GraphConfiguration configuration = new GraphConfiguration();
        GraphApi api = configuration.graphApi(settings, parts.guards(), clock);
        return configuration.repliesRound(
                api,
                people(api, settings),
                configuration.staffNames(service.bean(PersonRepository.class), settings),
                service.bean(AbsenceStore.class),
                service.bean(Rounds.class),
                settings,
                clock);
    }

    private GraphPeople people(GraphApi api, GraphSettings settings) {
        GraphConfiguration configuration = new GraphConfiguration();
        return configuration.graphPeople(
                api, configuration.staffNames(service.bean(PersonRepository.class), settings), settings, clock);
    }

    private List<Claim> absences() {
        return service.bean(AbsenceStore.class).claims(ALL, Set.of(Origin.AUTOMATIC_REPLY), clock.instant());
    }

    private static Claim absence(PersonId person, Instant from, @Nullable Instant until, Instant observedAt) {
        return new Claim(person, Source.OUT_OF_OFFICE, Kind.ABSENT, from, until, observedAt);
    }

    private static ResponseDefinitionBuilder scheduled(String from, String until) {
        return replies("scheduled", from, until);
    }

    private static ResponseDefinitionBuilder always() {
        return replies("alwaysEnabled", "2026-11-01T08:00:00.0000000", "2026-11-02T08:00:00.0000000");
    }

    private static ResponseDefinitionBuilder disabled() {
        return replies("disabled", "2026-11-01T08:00:00.0000000", "2026-11-02T08:00:00.0000000");
    }

    private static ResponseDefinitionBuilder replies(String status, String from, String until) {
        return okJson("""
                {"@odata.context": "https://graph.microsoft.com/v1.0/$metadata#users('…')/mailboxSettings/automaticRepliesSetting",
                "status": "%s", "externalAudience": "all",
                "internalReplyMessage": "<html>Ik ben ziek</html>", "externalReplyMessage": "<html>Ik ben ziek</html>",
                "scheduledStartDateTime": {"dateTime": "%s", "timeZone": "W. Europe Standard Time"},
                "scheduledEndDateTime": {"dateTime": "%s", "timeZone": "W. Europe Standard Time"}}""".formatted(status, from, until));
    }
}
