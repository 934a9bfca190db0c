package nl.raakpunt.directory.presence.graph;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static nl.raakpunt.directory.presence.graph.GraphServer.error;
import static nl.raakpunt.directory.presence.graph.GraphServer.presence;
import static nl.raakpunt.directory.presence.graph.GraphServer.presences;
import static nl.raakpunt.directory.presence.graph.GraphServer.presencesAsked;
import static nl.raakpunt.directory.presence.graph.GraphServer.schedulesAsked;
import static nl.raakpunt.directory.presence.graph.GraphServer.users;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.raakpunt.directory.availability.Claim;
import nl.raakpunt.directory.availability.Claim.Kind;
import nl.raakpunt.directory.availability.Claim.Source;
import nl.raakpunt.directory.availability.ClaimSource.Told;
import nl.raakpunt.directory.fixture.MovableClock;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.fixture.StaffServer;
import nl.raakpunt.directory.fixture.StoredStaff;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.PersonRepository;
import nl.raakpunt.directory.presence.AbsenceStore;
import nl.raakpunt.directory.presence.PresenceParts;
import nl.raakpunt.directory.presence.SaidOtherwise;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests for {@link GraphSource} against a Microsoft 365 that works, and that fails in every documented way. */
class GraphSourceTests {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final PersonId ANNE = person("anne");
    private static final PersonId BART = person("bart");

    private static RunningService service;
    private static StoredStaff staff;
    private static GraphServer graph;

    private MovableClock clock = MovableClock.at(MONDAY);
    private PresenceParts parts = new PresenceParts(clock);

    @BeforeAll
    static void start() {
        service = RunningService.start("ldap://localhost:1");
        staff = new StoredStaff(service.bean(JdbcClient.class));
        graph = new GraphServer();
    }

    @AfterAll
    static void stop() {
        graph.close();
        service.close();
    }

    @BeforeEach
    void twoColleagues() {
        staff.clear();
        graph.reset();
        clock = MovableClock.at(MONDAY);
        parts = new PresenceParts(clock);
        graph.signsIn();
        add("anne", "bart");
        graph.knows(List.of("anne", "bart"));
        graph.stub(
                presencesAsked(),
                okJson(presences(presence("anne", "Available", "Available"), presence("bart", "Busy", "InACall"))));
    }

    @Test
    void presenceOfThePeopleOnScreenComesInOneCallWithTheTokenOfTheApplication() {
        Told told = teams().about(List.of(ANNE, BART), clock.instant());
        assertThat(told.missing()).isNull();
        assertThat(told.claims())
                .containsExactlyInAnyOrder(
                        new Claim(ANNE, Source.PRESENCE, Kind.AVAILABLE, MONDAY, null, MONDAY),
                        new Claim(BART, Source.PRESENCE, Kind.IN_CALL, MONDAY, null, MONDAY));
        graph.wire()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(GraphServer.PRESENCES))
                                .withHeader("Authorization", equalTo("Bearer first"))
                                .withRequestBody(matchingJsonPath("$.ids.length()", equalTo("2"))));
        graph.wire()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo("/gemeente/oauth2/v2.0/token"))
                                .withRequestBody(containing("grant_type=client_credentials"))
                                .withRequestBody(containing("client_secret=secret")));
    }

    @Test
    void nobodyIsAskedAboutTwiceWithinAMinute() {
        GraphSource teams = teams();
        teams.about(List.of(ANNE), clock.instant());
        clock.pass(Duration.ofSeconds(59));
        Told second = teams.about(List.of(ANNE), clock.instant());
        assertThat(second.claims()).extracting(Claim::observedAt).containsExactly(MONDAY);
        assertThat(graph.presencesAskedSoFar()).isEqualTo(1);

        clock.pass(Duration.ofSeconds(2));
        Told third = teams.about(List.of(ANNE), clock.instant());
        assertThat(third.claims()).extracting(Claim::observedAt).containsExactly(clock.instant());
        assertThat(graph.presencesAskedSoFar()).isEqualTo(2);
    }

    @Test
    void sevenHundredPeopleAreTwoCalls() {
        List<String> names = IntStream.range(0, 700).mapToObj(i -> "p" + i).toList();
        add(names.toArray(String[]::new));
        graph.knows(names);
        graph.stub(
                presencesAsked(),
                okJson(presences(names.stream()
                        .map(name -> presence(name, "Available", "Available"))
                        .toArray(String[]::new))));
        Told told = source(graph.settings(true, false, Duration.ofSeconds(30)))
                .about(names.stream().map(GraphSourceTests::person).toList(), clock.instant());
        assertThat(told.claims()).hasSize(700);
        assertThat(told.missing()).isNull();
        graph.wire()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(GraphServer.PRESENCES))
                                .withRequestBody(matchingJsonPath("$.ids.length()", equalTo("650"))));
        graph.wire()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(GraphServer.PRESENCES))
                                .withRequestBody(matchingJsonPath("$.ids.length()", equalTo("50"))));
    }

    @Test
    void usersComeInPages() {
        graph.stub(
                get(urlPathEqualTo("/v1.0/users")).atPriority(5),
                okJson(users(
                        List.of("anne"),
                        ", \"@odata.nextLink\": \"" + graph.wire().baseUrl() + "/v1.0/users?$skiptoken=2\"")));
        graph.stub(
                get(urlPathEqualTo("/v1.0/users"))
                        .withQueryParam("$skiptoken", equalTo("2"))
                        .atPriority(1),
                okJson(users(List.of("bart"), "")));
        assertThat(teams().about(List.of(ANNE, BART), clock.instant()).claims())
                .extracting(Claim::person)
                .containsExactlyInAnyOrder(ANNE, BART);
    }

    @Test
    void aNextPageOnAnotherServerIsNotFetched() {
        try (GraphServer other = new GraphServer()) {
            graph.stub(
                    get(urlPathEqualTo("/v1.0/users")),
                    okJson(users(
                            List.of("anne"),
                            ", \"@odata.nextLink\": \"" + other.wire().baseUrl() + "/v1.0/users?$skiptoken=2\"")));
            Told told = teams().about(List.of(ANNE, BART), clock.instant());
            assertThat(told.missing()).isEqualTo("De aanwezigheid in Teams is nu niet bekend.");
            assertThat(other.wire().getAllServeEvents()).isEmpty();
        }
    }

    @Test
    void somebodyMicrosoftDoesNotKnowIsUnknownAndTheOthersAreNot() {
        graph.knows(List.of("bart"));
        graph.stub(presencesAsked(), okJson(presences(presence("bart", "Offline", "Offline"))));
        Told told = teams().about(List.of(ANNE, BART), clock.instant());
        assertThat(told.claims()).extracting(Claim::person, Claim::kind).containsExactly(tuple(BART, Kind.OFFLINE));
        assertThat(told.missing()).isNull();
    }

    @Test
    void whoIsLeftOutOfAnAnswerIsMissingAndTheOthersAreNot() {
        graph.stub(presencesAsked(), okJson(presences(presence("anne", "Available", "Available"))));
        Told told = teams().about(List.of(ANNE, BART), clock.instant());
        assertThat(told.claims()).extracting(Claim::person).containsExactly(ANNE);
        assertThat(told.missing()).isEqualTo("De aanwezigheid in Teams is nu niet bekend.");
    }

    @Test
    void anExpiredTokenIsReplacedOnceAndTheQuestionAskedAgain() {
        graph.stub(post(urlPathEqualTo("/gemeente/oauth2/v2.0/token"))
                .inScenario("tokens")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("second")
                .willReturn(okJson("{\"token_type\": \"Bearer\", \"expires_in\": 3599, \"access_token\": \"old\"}")));
        graph.stub(post(urlPathEqualTo("/gemeente/oauth2/v2.0/token"))
                .inScenario("tokens")
                .whenScenarioStateIs("second")
                .willReturn(okJson("{\"token_type\": \"Bearer\", \"expires_in\": 3599, \"access_token\": \"new\"}")));
        graph.stub(
                presencesAsked().withHeader("Authorization", equalTo("Bearer old")),
                error(401, "InvalidAuthenticationToken").withHeader("WWW-Authenticate", "Bearer realm=\"\""));
        graph.stub(
                presencesAsked().withHeader("Authorization", equalTo("Bearer new")),
                okJson(presences(presence("anne", "Away", "Away"))));

        Told told = teams().about(List.of(ANNE), clock.instant());
        assertThat(told.claims()).extracting(Claim::kind).containsExactly(Kind.AWAY_FROM_SCREEN);
        assertThat(told.missing()).isNull();
        assertThat(graph.tokensAskedSoFar()).isEqualTo(2);
        assertThat(graph.presencesAskedSoFar()).isEqualTo(2);
    }

    @Test
    void aTokenThatIsRefusedAgainIsNotAskedForEndlessly() {
        graph.stub(presencesAsked(), error(401, "InvalidAuthenticationToken"));
        GraphSource teams = teams();
        assertThat(teams.about(List.of(ANNE), clock.instant()).missing()).contains("Teams");
        assertThat(graph.presencesAskedSoFar()).isEqualTo(2);
        teams.about(List.of(ANNE), clock.instant());
        assertThat(graph.presencesAskedSoFar()).isEqualTo(2);
        assertThat(healthOf("graph-presence")).contains("laat Raakpunt niet toe");
    }

    @Test
    void aWrongSecretIsSaidInHealth() {
        graph.stub(
                post(urlPathEqualTo("/gemeente/oauth2/v2.0/token")),
                aResponse()
                        .withStatus(401)
                        .withHeader("Content-Type", "application/json")
                        .withBody("""
                        {"error": "invalid_client", "error_description": "AADSTS7000215: Invalid client secret provided.",
                        "error_codes": [7000215]}"""));
        Told told = teams().about(List.of(ANNE), clock.instant());
        assertThat(told.claims()).isEmpty();
        assertThat(told.missing()).isEqualTo("De aanwezigheid in Teams is sinds 10:00 niet bekend.");
        assertThat(healthOf("graph-people")).contains("invalid_client").contains("client-secret");
    }

    @Test
    void aMissingPermissionSwitchesTheSourceOffAndHealthNamesIt() {
        GraphSource teams = teams();
        teams.about(List.of(ANNE), clock.instant());
        graph.stub(presencesAsked(), error(403, "Forbidden"));
        clock.pass(Duration.ofMinutes(2));
        int before = graph.presencesAskedSoFar();

        Told told = teams.about(List.of(ANNE), clock.instant());
        assertThat(told.claims()).extracting(Claim::observedAt).containsExactly(MONDAY);
        assertThat(told.missing()).isEqualTo("De aanwezigheid in Teams is sinds 10:02 niet bekend.");
        assertThat(healthOf("graph-presence")).contains("Presence.Read.All");
        teams.about(List.of(ANNE), clock.instant());
        assertThat(graph.presencesAskedSoFar()).isEqualTo(before + 1);

        graph.stub(presencesAsked(), okJson(presences(presence("anne", "DoNotDisturb", "Presenting"))));
        clock.pass(Duration.ofMinutes(16));
        Told after = teams.about(List.of(ANNE), clock.instant());
        assertThat(after.claims()).extracting(Claim::kind).containsExactly(Kind.DO_NOT_DISTURB);
        assertThat(after.missing()).isNull();
        assertThat(parts.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void askedToWaitItWaitsAsLongAsItWasTold() {
        GraphSource teams = teams();
        teams.about(List.of(ANNE), clock.instant());
        clock.pass(Duration.ofSeconds(61));
        graph.stub(presencesAsked(), error(429, "TooManyRequests").withHeader("Retry-After", "120"));
        int before = graph.presencesAskedSoFar();
        Told told = teams.about(List.of(ANNE), clock.instant());
        assertThat(told.claims()).extracting(Claim::observedAt).containsExactly(MONDAY);
        assertThat(told.missing()).isNotNull();

        graph.stub(presencesAsked(), okJson(presences(presence("anne", "Busy", "InAMeeting"))));
        clock.pass(Duration.ofSeconds(119));
        teams.about(List.of(ANNE), clock.instant());
        assertThat(graph.presencesAskedSoFar()).isEqualTo(before + 1);
        assertThat(healthOf("graph-presence")).contains("120 seconden");

        clock.pass(Duration.ofSeconds(2));
        assertThat(teams.about(List.of(ANNE), clock.instant()).claims())
                .extracting(Claim::kind)
                .containsExactly(Kind.BUSY);
    }

    @Test
    void aRetryAfterThatIsADateIsUnderstood() {
        graph.stub(
                presencesAsked(),
                error(503, "ServiceUnavailable").withHeader("Retry-After", "Mon, 23 Nov 2026 09:05:00 GMT"));
        teams().about(List.of(ANNE), clock.instant());
        assertThat(healthOf("graph-presence")).contains("300 seconden");
        assertThat(graph.presencesAskedSoFar()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void aFailureLeavesWhatWasSaidLastWithItsAge(String name, ResponseDefinitionBuilder failure, int attempts) {
        GraphSource teams = source(graph.settings(true, false, Duration.ofSeconds(1)));
        teams.about(List.of(ANNE), clock.instant());
        clock.pass(Duration.ofSeconds(61));
        int before = graph.presencesAskedSoFar();
        graph.stub(presencesAsked(), failure);

        long start = System.nanoTime();
        Told told = teams.about(List.of(ANNE), clock.instant());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        assertThat(told.claims())
                .extracting(Claim::kind, Claim::observedAt)
                .containsExactly(tuple(Kind.AVAILABLE, MONDAY));
        assertThat(told.missing()).startsWith("De aanwezigheid in Teams is");
        await().untilAsserted(() -> assertThat(graph.presencesAskedSoFar()).isEqualTo(before + attempts));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("503", error(503, "ServiceUnavailable"), 2),
                Arguments.of("500", error(500, "InternalServerError"), 2),
                Arguments.of("reset", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), 2),
                Arguments.of("empty", aResponse().withFault(Fault.EMPTY_RESPONSE), 2),
                Arguments.of("broken off", aResponse().withStatus(200).withFault(Fault.MALFORMED_RESPONSE_CHUNK), 2),
                Arguments.of("slow", okJson(presences()).withFixedDelay(20_000), 2),
                Arguments.of("malformed", okJson("{\"value\": [{\"id\": \"id-anne\", \"availability\": \"Av"), 1),
                Arguments.of("another shape", okJson("{\"values\": 3}"), 1),
                Arguments.of(
                        "no JSON",
                        aResponse().withHeader("Content-Type", "text/html").withBody("<html>"),
                        1));
    }

    @Test
    void theCircuitOpensWhenItKeepsFailingAndClosesWhenItWorksAgain() {
        GraphSource teams = teams();
        graph.stub(presencesAsked(), error(503, "ServiceUnavailable"));
        for (int call = 0; call < 3; call++) {
            teams.about(List.of(ANNE), clock.instant());
        }
        assertThat(parts.circuit("graph-presence")).isEqualTo(CircuitBreaker.State.OPEN);
        int asked = graph.presencesAskedSoFar();
        assertThat(teams.about(List.of(ANNE), clock.instant()).missing())
                .isEqualTo("De aanwezigheid in Teams is sinds 10:00 niet bekend.");
        assertThat(graph.presencesAskedSoFar()).isEqualTo(asked);

        graph.stub(presencesAsked(), okJson(presences(presence("anne", "Available", "Available"))));
        clock.pass(Duration.ofSeconds(31));
        assertThat(teams.about(List.of(ANNE), clock.instant()).missing()).isNull();
        clock.pass(Duration.ofSeconds(61));
        assertThat(teams.about(List.of(ANNE), clock.instant()).missing()).isNull();
        assertThat(parts.circuit("graph-presence")).isEqualTo(CircuitBreaker.State.CLOSED);
        assertThat(parts.meters()
                        .get("raakpunt.presence.up")
                        .tag("source", "graph-presence")
                        .gauge()
                        .value())
                .isEqualTo(1);
    }

    @Test
    void presenceIsForgottenWhenItIsTooOldToBeWorthAnything() {
        GraphSource teams = teams();
        teams.about(List.of(ANNE), clock.instant());
        graph.stub(presencesAsked(), error(503, "ServiceUnavailable"));
        clock.pass(Duration.ofMinutes(16));
        assertThat(teams.about(List.of(ANNE), clock.instant()).claims()).isEmpty();
    }

    @Test
    void calendarsBecomeAppointmentsAbsencesAndWorkingHoursWithoutASubject() {
        graph.stub(schedulesAsked(), okJson("""
                {"@odata.context": "…", "value": [{"scheduleId": "anne@x.example", "availabilityView": "0012",
                "scheduleItems": [
                  {"isPrivate": false, "status": "busy", "subject": "Gesprek bedrijfsarts", "location": "Kamer 3",
                   "start": {"dateTime": "2026-11-23T13:00:00.0000000", "timeZone": "W. Europe Standard Time"},
                   "end": {"dateTime": "2026-11-23T14:30:00.0000000", "timeZone": "W. Europe Standard Time"}},
                  {"status": "tentative", "subject": "Misschien",
                   "start": {"dateTime": "2026-11-23T15:00:00.0000000", "timeZone": "UTC"},
                   "end": {"dateTime": "2026-11-23T16:00:00.0000000", "timeZone": "UTC"}},
                  {"status": "free", "start": {"dateTime": "2026-11-23T16:00:00.0000000", "timeZone": "UTC"},
                   "end": {"dateTime": "2026-11-23T17:00:00.0000000", "timeZone": "UTC"}},
                  {"status": "oof", "subject": "Operatie",
                   "start": {"dateTime": "2026-11-30T00:00:00.0000000", "timeZone": "Europe/Amsterdam"},
                   "end": {"dateTime": "2026-12-05T00:00:00.0000000", "timeZone": "Europe/Amsterdam"}}],
                "workingHours": {"daysOfWeek": ["monday", "wednesday"], "startTime": "08:30:00.0000000",
                  "endTime": "17:00:00.0000000", "timeZone": {"name": "W. Europe Standard Time"}}}]}"""));
        Told told = calendars().about(List.of(ANNE), clock.instant());
        assertThat(told.missing()).isNull();
        assertThat(told.claims())
                .contains(
                        new Claim(
                                ANNE,
                                Source.CALENDAR,
                                Kind.OCCUPIED,
                                Instant.parse("2026-11-23T12:00:00Z"),
                                Instant.parse("2026-11-23T13:30:00Z"),
                                MONDAY),
                        new Claim(
                                ANNE,
                                Source.OUT_OF_OFFICE,
                                Kind.ABSENT,
                                Instant.parse("2026-11-29T23:00:00Z"),
                                Instant.parse("2026-12-04T23:00:00Z"),
                                MONDAY),
                        new Claim(
                                ANNE,
                                Source.WORKING_HOURS,
                                Kind.WORKING,
                                Instant.parse("2026-11-23T07:30:00Z"),
                                Instant.parse("2026-11-23T16:00:00Z"),
                                MONDAY));
        assertThat(told.claims()).extracting(Claim::kind).doesNotContain(Kind.AVAILABLE);
        assertThat(told.claims().stream().filter(claim -> claim.kind() == Kind.OCCUPIED))
                .hasSize(1);
        // Two Mondays and two Wednesdays, and the Monday two weeks from now.
        assertThat(told.claims().stream().filter(claim -> claim.kind() == Kind.WORKING))
                .hasSize(5);
        graph.wire()
                .verify(postRequestedFor(urlPathMatching(GraphServer.SCHEDULES))
                        .withRequestBody(matchingJsonPath("$.schedules[0]", equalTo("anne@x.example")))
                        .withRequestBody(matchingJsonPath("$.startTime.timeZone", equalTo("UTC"))));
    }

    @Test
    void anAbsenceInACalendarHoldsWhileOutlookIsDown() {
        graph.stub(schedulesAsked(), okJson("""
                {"value": [{"scheduleId": "anne@x.example", "scheduleItems": [{"status": "oof",
                "start": {"dateTime": "2026-11-23T00:00:00.0000000", "timeZone": "Europe/Amsterdam"},
                "end": {"dateTime": "2026-11-28T00:00:00.0000000", "timeZone": "Europe/Amsterdam"}}]}]}"""));
        calendars().about(List.of(ANNE), clock.instant());
        graph.stub(schedulesAsked(), error(503, "ServiceUnavailable"));
        clock.pass(Duration.ofDays(2));

        Told told = calendars().about(List.of(ANNE), clock.instant());
        assertThat(told.claims())
                .extracting(Claim::kind, Claim::until, Claim::observedAt)
                .containsExactly(tuple(Kind.ABSENT, Instant.parse("2026-11-27T23:00:00Z"), MONDAY));
        assertThat(told.missing()).contains("agenda's uit Outlook");
    }

    @Test
    void twentyFiveCalendarsAreTwoCallsAndAMailboxThatFailsLeavesTheOthers() {
        List<String> names = IntStream.range(0, 25).mapToObj(i -> "p" + i).toList();
        add(names.toArray(String[]::new));
        graph.knows(names);
        List<String> schedules = new ArrayList<>();
        names.forEach(name -> schedules.add("""
                {"scheduleId": "%s@x.example", "scheduleItems": [{"status": "busy",
                "start": {"dateTime": "2026-11-23T10:00:00", "timeZone": "UTC"},
                "end": {"dateTime": "2026-11-23T11:00:00", "timeZone": "UTC"}}]}""".formatted(name)));
        schedules.set(3, """
                {"scheduleId": "p3@x.example", "error": {"message": "…", "responseCode": "ErrorMailRecipientNotFound"}}""");
        graph.stub(schedulesAsked(), okJson("{\"value\": [" + String.join(",", schedules) + "]}"));
        List<PersonId> everybody = names.stream().map(GraphSourceTests::person).toList();
        Told told = calendars().about(everybody, clock.instant());
        assertThat(told.claims()).hasSize(24).extracting(Claim::person).doesNotContain(person("p3"));
        assertThat(told.missing()).isNull();
        // Each answer here holds everybody, so the first may be enough before the second call arrives.
        await().untilAsserted(() -> assertThat(graph.asked(postRequestedFor(urlPathMatching(GraphServer.SCHEDULES))))
                .isEqualTo(2));

        schedules.set(3, """
                {"scheduleId": "p3@x.example", "error": {"message": "…", "responseCode": "ErrorServerBusy"}}""");
        graph.stub(schedulesAsked(), okJson("{\"value\": [" + String.join(",", schedules) + "]}"));
        Told partial = calendars().about(everybody, clock.instant());
        assertThat(partial.claims()).hasSize(24);
        assertThat(partial.missing()).isEqualTo("De agenda's uit Outlook zijn nu niet bekend.");
    }

    @Test
    void calendarsAreAskedInTheNameOfSomebodyWithAMailbox() {
        graph.stub(schedulesAsked()
                .inScenario("mailbox")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("next")
                .willReturn(error(404, "MailboxNotEnabledForRESTAPI")));
        graph.stub(schedulesAsked()
                .inScenario("mailbox")
                .whenScenarioStateIs("next")
                .willReturn(okJson("{\"value\": [{\"scheduleId\": \"bart@x.example\", \"scheduleItems\": []},"
                        + "{\"scheduleId\": \"anne@x.example\", \"scheduleItems\": []}]}")));
        assertThat(calendars().about(List.of(ANNE, BART), clock.instant()).missing())
                .isNull();
    }

    @Test
    void peopleAreFoundByTheirSignInNameWhenSetSo() {
        GraphSettings mail = graph.settings(true, false, Duration.ofSeconds(5));
        GraphSettings login = new GraphSettings(
                mail.tenant(),
                mail.clientId(),
                mail.clientSecret(),
                mail.url(),
                mail.loginUrl(),
                GraphSettings.Match.LOGIN,
                "@x.onmicrosoft.com",
                true,
                false,
                false,
                false,
                mail.patience(),
                mail.presenceFresh(),
                mail.calendarFresh(),
                mail.repliesEvery(),
                mail.rest(),
                mail.people());
        assertThat(source(login).about(List.of(ANNE), clock.instant()).claims()).hasSize(1);
        graph.wire()
                .verify(getRequestedFor(urlPathEqualTo("/v1.0/users"))
                        .withQueryParam("$filter", equalTo("userPrincipalName in ('anne@x.onmicrosoft.com')")));
    }

    @Test
    void aQuoteInAMailAddressStaysAQuote() {
        staff.set("anne", "mail", "d'anne@x.example");
        teams().about(List.of(ANNE), clock.instant());
        graph.wire()
                .verify(getRequestedFor(urlPathEqualTo("/v1.0/users"))
                        .withQueryParam("$filter", equalTo("mail in ('d''anne@x.example')")));
    }

    private GraphSource teams() {
        return source(graph.settings(true, false, Duration.ofSeconds(5)));
    }

    private GraphSource calendars() {
        return source(graph.settings(false, true, Duration.ofSeconds(5)));
    }

    private GraphSource source(GraphSettings settings) {
        GraphConfiguration configuration = new GraphConfiguration();
        GraphApi api = configuration.graphApi(settings, parts.guards(), clock);
        StaffNames names = configuration.staffNames(service.bean(PersonRepository.class), settings);
        GraphPeople people = configuration.graphPeople(api, names, settings, clock);
        return configuration.graphSource(
                api, people, service.bean(AbsenceStore.class), service.bean(SaidOtherwise.class), settings, clock);
    }

    private String healthOf(String source) {
        assertThat(parts.health().getStatus()).isEqualTo(Status.DOWN);
        return String.valueOf(parts.health().getDetails().get(source));
    }

    private static void add(String... names) {
        for (String name : names) {
            staff.person(name, "mail", name + "@x.example");
        }
    }

    static PersonId person(String name) {
        return new PersonId(StaffServer.idOf(name));
    }

    static Collection<PersonId> people(String... names) {
        return Stream.of(names).map(GraphSourceTests::person).toList();
    }
}
