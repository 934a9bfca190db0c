package nl.raakpunt.directory.presence.calendar;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static nl.raakpunt.directory.presence.calendar.CalendarReaderTests.calendar;
import static nl.raakpunt.directory.presence.calendar.CalendarReaderTests.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** Tests for {@link CalendarSource} against a calendar server that works, and that fails. */
class CalendarSourceTests {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final PersonId ANNE = person("anne");
    private static final PersonId BART = person("bart");
    private static final String OF_ANNE = "/freebusy/anne%40x.example.ifb";
    private static final String OF_BART = "/freebusy/bart%40x.example.ifb";

    private static RunningService service;
    private static StoredStaff staff;
    private static WireMockServer server;

    private MovableClock clock = MovableClock.at(MONDAY);
    private PresenceParts parts = new PresenceParts(clock);

    @BeforeAll
    static void start() {
        service = RunningService.start("ldap://localhost:1");
        staff = new StoredStaff(service.bean(JdbcClient.class));
        server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
        service.close();
    }

    @BeforeEach
    void twoColleagues() throws IOException {
        staff.clear();
        staff.person("anne", "mail", "anne@x.example");
        staff.person("bart", "mail", "bart@x.example");
        server.resetAll();
        clock = MovableClock.at(MONDAY);
        parts = new PresenceParts(clock);
        stub(get(urlEqualTo(OF_ANNE)), ics(file("busy.ifb")).withHeader("ETag", "\"v1\""));
        stub(get(urlEqualTo(OF_BART)), aResponse().withStatus(404));
    }

    @Test
    void appointmentsAbsencesAndWorkingHours() throws IOException {
        stub(get(urlEqualTo(OF_BART)), ics(file("part-time.ics")));
        Told told = source().about(List.of(ANNE, BART), clock.instant());
        assertThat(told.missing()).isNull();
        assertThat(told.claims())
                .contains(
                        claim(ANNE, Source.CALENDAR, Kind.OCCUPIED, "2026-11-23T13:00:00Z", "2026-11-23T14:00:00Z"),
                        claim(ANNE, Source.OUT_OF_OFFICE, Kind.ABSENT, "2026-11-25T23:00:00Z", "2026-11-30T23:00:00Z"),
                        claim(
                                BART,
                                Source.WORKING_HOURS,
                                Kind.WORKING,
                                "2026-11-23T07:30:00Z",
                                "2026-11-23T16:00:00Z"));
    }

    @Test
    void somebodyWithoutACalendarIsUnknownAndTheOthersAreNot() {
        Told told = source().about(List.of(ANNE, BART), clock.instant());
        assertThat(told.claims()).extracting(Claim::person).containsOnly(ANNE);
        assertThat(told.missing()).isNull();
    }

    @Test
    void aCalendarThatDidNotChangeIsNotSentAgain() {
        CalendarSource source = source();
        source.about(List.of(ANNE), clock.instant());
        stub(
                get(urlEqualTo(OF_ANNE)).withHeader("If-None-Match", equalTo("\"v1\"")),
                aResponse().withStatus(304));
        clock.pass(Duration.ofMinutes(16));
        Told told = source.about(List.of(ANNE), clock.instant());
        assertThat(told.missing()).isNull();
        assertThat(told.claims().stream().filter(claim -> claim.kind() == Kind.OCCUPIED))
                .extracting(Claim::observedAt)
                .containsOnly(clock.instant());
    }

    @Test
    void aServerThatGoesByDatesIsAskedByDate() {
        stub(get(urlEqualTo(OF_ANNE)), ics(calendar("")).withHeader("Last-Modified", "Mon, 23 Nov 2026 08:00:00 GMT"));
        CalendarSource source = source();
        source.about(List.of(ANNE), clock.instant());
        clock.pass(Duration.ofMinutes(16));
        source.about(List.of(ANNE), clock.instant());
        server.verify(
                1,
                getRequestedFor(urlEqualTo(OF_ANNE))
                        .withHeader("If-Modified-Since", equalTo("Mon, 23 Nov 2026 08:00:00 GMT")));
    }

    @Test
    void recurrencesAreWorkedOutAgainAfterHalfADay() {
        stub(
                get(urlEqualTo(OF_ANNE)).withHeader("If-None-Match", equalTo("\"v1\"")),
                aResponse().withStatus(304));
        CalendarSource source = source();
        source.about(List.of(ANNE), clock.instant());
        for (int hour = 1; hour <= 13; hour++) {
            clock.pass(Duration.ofHours(1));
            source.about(List.of(ANNE), clock.instant());
        }
        server.verify(2, getRequestedFor(urlEqualTo(OF_ANNE)).withHeader("If-None-Match", absent()));
    }

    @Test
    void whileTheServerIsDownTheCalendarStaysAsItWasWithItsAge() {
        CalendarSource source = source();
        source.about(List.of(ANNE), clock.instant());
        stub(get(anyUrl()), aResponse().withStatus(503));
        clock.pass(Duration.ofMinutes(16));
        Told told = source.about(List.of(ANNE), clock.instant());
        assertThat(told.claims())
                .extracting(Claim::observedAt)
                .containsOnly(MONDAY)
                .hasSize(4);
        assertThat(told.missing()).isEqualTo("De agenda's zijn sinds 10:16 niet bekend.");
    }

    @Test
    void anAbsenceHoldsThroughARestartAndAnOutage() {
        source().about(List.of(ANNE), clock.instant());
        stub(get(anyUrl()), aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        clock.pass(Duration.ofDays(3));
        Told told = source().about(List.of(ANNE), clock.instant());
        assertThat(told.claims())
                .extracting(Claim::kind, Claim::until)
                .containsExactly(tuple(Kind.ABSENT, Instant.parse("2026-11-30T23:00:00Z")));
        assertThat(told.missing()).isNotNull();
    }

    @Test
    void theCircuitOpensAndClosesAgain() {
        CalendarSource source = source();
        stub(get(anyUrl()), aResponse().withStatus(500));
        for (int call = 0; call < 3; call++) {
            source.about(List.of(ANNE), clock.instant());
        }
        assertThat(parts.circuit("calendar")).isEqualTo(CircuitBreaker.State.OPEN);
        stub(get(anyUrl()), ics(calendar("")));
        clock.pass(Duration.ofSeconds(31));
        assertThat(source.about(List.of(ANNE), clock.instant()).missing()).isNull();
        assertThat(source.about(List.of(BART), clock.instant()).missing()).isNull();
        assertThat(parts.circuit("calendar")).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void aCalendarThatIsTooLargeIsNotReadAndTheOthersAre() {
        stub(get(urlEqualTo(OF_BART)), ics(calendar("X-FILL:" + "x".repeat(300_000) + "\n")));
        Told told = source().about(List.of(ANNE, BART), clock.instant());
        assertThat(told.claims()).extracting(Claim::person).containsOnly(ANNE);
        assertThat(told.missing()).isEqualTo("Niet alle agenda's zijn nu bekend.");
    }

    @Test
    void aCalendarThatCannotBeReadLeavesWhatWasKnown() {
        CalendarSource source = source();
        source.about(List.of(ANNE), clock.instant());
        stub(get(urlEqualTo(OF_ANNE)), ics("<html>Log in</html>"));
        clock.pass(Duration.ofMinutes(16));
        Told told = source.about(List.of(ANNE), clock.instant());
        assertThat(told.claims()).hasSize(4).extracting(Claim::observedAt).containsOnly(MONDAY);
        assertThat(told.missing()).isEqualTo("Niet alle agenda's zijn nu bekend.");
    }

    @Test
    void aSlowCalendarDoesNotKeepTheOthers() {
        stub(get(urlEqualTo(OF_BART)), ics(calendar("")).withFixedDelay(20_000));
        long start = System.nanoTime();
        Told told = source().about(List.of(ANNE, BART), clock.instant());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
        assertThat(told.claims()).extracting(Claim::person).containsOnly(ANNE);
        assertThat(told.missing()).isNotNull();
    }

    @Test
    void nobodyIsSentElsewhere() {
        WireMockServer other =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        other.start();
        try {
            stub(get(urlEqualTo(OF_ANNE)), aResponse().withStatus(302).withHeader("Location", other.baseUrl() + "/x"));
            assertThat(source().about(List.of(ANNE), clock.instant()).missing()).isNotNull();
            assertThat(other.getAllServeEvents()).isEmpty();
        } finally {
            other.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../admin",
                "x@evil.example/",
                "a?b=c",
                "a#b",
                "a\r\nHost: evil",
                "..",
                "a b",
                "%2e%2e",
                "http://evil"
            })
    void aNameThatIsMoreThanANameIsNotAskedFor(String mail) {
        staff.set("anne", "mail", mail);
        Told told = source().about(List.of(ANNE), clock.instant());
        assertThat(told.claims()).isEmpty();
        assertThat(server.getAllServeEvents()).isEmpty();
    }

    @Test
    void aTimeZoneInACalendarIsNotFetched() throws IOException {
        stub(get(urlEqualTo(OF_ANNE)), ics(file("outlook.ics").replace("tzurl.example", "127.0.0.1:" + server.port())));
        source().about(List.of(ANNE), clock.instant());
        assertThat(server.getAllServeEvents()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://mail.example/freebusy.ifb",
                "https://{mail}/freebusy.ifb",
                "http://mail.example/{mail}.ifb",
                "https://user:pass@mail.example/{mail}.ifb",
                "https://mail.example/{phone}.ifb",
                "file:///etc/{login}"
            })
    void anAddressThatCannotBeIsRefusedByName(String url) {
        assertThatThrownBy(() -> new FeedAddress(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("raakpunt.presence.calendar.url");
    }

    private CalendarSource source() {
        CalendarSettings settings = new CalendarSettings(
                server.baseUrl() + "/freebusy/{mail}.ifb",
                "",
                "",
                Duration.ofSeconds(4),
                Duration.ofMinutes(15),
                DataSize.ofKilobytes(256),
                20,
                Duration.ofSeconds(30),
                1000);
        return new CalendarConfiguration()
                .calendarSource(
                        service.bean(PersonRepository.class),
                        service.bean(AbsenceStore.class),
                        service.bean(SaidOtherwise.class),
                        settings,
                        parts.guards(),
                        clock);
    }

    private static void stub(MappingBuilder request, ResponseDefinitionBuilder answer) {
        server.stubFor(request.willReturn(answer));
    }

    private static ResponseDefinitionBuilder ics(String text) {
        return aResponse()
                .withHeader("Content-Type", "text/calendar; charset=utf-8")
                .withBody(text);
    }

    private static Claim claim(PersonId person, Source source, Kind kind, String from, String until) {
        return new Claim(person, source, kind, Instant.parse(from), Instant.parse(until), MONDAY);
    }

    private static PersonId person(String name) {
        return new PersonId(StaffServer.idOf(name));
    }
}
