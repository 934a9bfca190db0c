package nl.raakpunt.directory.presence;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.raakpunt.directory.availability.Claim;
import nl.raakpunt.directory.availability.Claim.Source;
import nl.raakpunt.directory.availability.ClaimSource;
import nl.raakpunt.directory.availability.ClaimSource.Told;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.fixture.StoredStaff;
import nl.raakpunt.directory.person.PersonId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All sources in one service: they fail one after the other, and whoever asks still hears in time what is not known. */
class EverySourceDownTests {

    private static final Duration IN_TIME = Duration.ofSeconds(4);

    private static WireMockServer outside;
    private static RunningService service;
    private static PersonId anne;

    @BeforeAll
    static void start() {
        outside =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        outside.start();
        Map<String, Object> settings = new HashMap<>();
        settings.put("raakpunt.presence.graph.enabled", true);
        settings.put("raakpunt.presence.graph.tenant", "gemeente");
        settings.put("raakpunt.presence.graph.client-id", "raakpunt");
        settings.put("raakpunt.presence.graph.client-secret", "secret");
        settings.put("raakpunt.presence.graph.url", outside.baseUrl());
        settings.put("raakpunt.presence.graph.login-url", outside.baseUrl());
        settings.put("raakpunt.presence.graph.presence-fresh", "1ms");
        settings.put("raakpunt.presence.graph.calendar-fresh", "1ms");
        settings.put("raakpunt.presence.calendar.enabled", true);
        settings.put("raakpunt.presence.calendar.url", outside.baseUrl() + "/freebusy/{mail}.ifb");
        settings.put("raakpunt.presence.calendar.fresh", "1ms");
        settings.put("raakpunt.presence.telephone.enabled", true);
        settings.put("raakpunt.presence.telephone.secrets", "a-secret-of-at-least-thirty-two-characters");
        service = RunningService.start("ldap://localhost:1", settings);
        JdbcClient jdbc = service.bean(JdbcClient.class);
        anne = new PersonId(new StoredStaff(jdbc).person("anne", "mail", "anne@x.example"));
        jdbc.sql("insert into telephone_state values (:person, 'AVAILABLE', :now)")
                .param("person", anne.value())
                .param("now", Timestamp.from(now()))
                .update();
    }

    @AfterAll
    static void stop() {
        service.close();
        outside.stop();
    }

    @Test
    void oneAfterTheOther() {
        everythingWorks();
        Map<String, Told> all = ask();
        assertThat(all.values()).extracting(Told::missing).containsOnlyNulls();
        assertThat(sources(all)).containsExactlyInAnyOrder(Source.PRESENCE, Source.CALENDAR, Source.TELEPHONE);
        assertThat(health().getStatus()).isEqualTo(Status.UP);

        outside.stubFor(post(urlPathEqualTo("/v1.0/communications/getPresencesByUserId"))
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        Map<String, Told> withoutTeams = ask();
        assertThat(missing(withoutTeams)).contains("Teams").doesNotContain("Outlook");
        assertThat(sources(withoutTeams)).contains(Source.CALENDAR, Source.TELEPHONE);

        outside.stubFor(post(urlPathMatching("/v1.0/users/.*/calendar/getSchedule"))
                .willReturn(aResponse().withStatus(200).withFixedDelay(30_000)));
        assertThat(missing(ask())).contains("Teams").contains("Outlook").doesNotContain("De agenda's zijn");

        outside.stubFor(
                get(urlPathMatching("/freebusy/.*")).willReturn(aResponse().withStatus(500)));
        assertThat(missing(ask())).contains("Teams").contains("Outlook").contains("De agenda's zijn");

        service.bean(JdbcClient.class)
                .sql("alter table telephone_state rename to telephone_state_away")
                .update();
        outside.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        Map<String, Told> nothing = ask();
        assertThat(missing(nothing))
                .contains("Teams")
                .contains("Outlook")
                .contains("De agenda's zijn")
                .contains("telefoons");
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health().getDetails().toString()).contains("downSince");

        service.bean(JdbcClient.class)
                .sql("alter table telephone_state_away rename to telephone_state")
                .update();
        assertThat(sources(ask())).contains(Source.TELEPHONE);
    }

    private static void everythingWorks() {
        outside.stubFor(post(urlPathEqualTo("/gemeente/oauth2/v2.0/token"))
                .willReturn(okJson("{\"token_type\": \"Bearer\", \"expires_in\": 3599, \"access_token\": \"token\"}")));
        outside.stubFor(get(urlPathEqualTo("/v1.0/users"))
                .willReturn(okJson("{\"value\": [{\"id\": \"1\", \"mail\": \"anne@x.example\","
                        + " \"userPrincipalName\": \"anne@x.example\"}]}")));
        outside.stubFor(post(urlPathEqualTo("/v1.0/communications/getPresencesByUserId"))
                .willReturn(okJson("{\"value\": [{\"id\": \"1\", \"availability\": \"Available\","
                        + " \"activity\": \"Available\"}]}")));
        outside.stubFor(post(urlPathMatching("/v1.0/users/.*/calendar/getSchedule"))
                .willReturn(okJson("{\"value\": [{\"scheduleId\": \"anne@x.example\", \"scheduleItems\": []}]}")));
        outside.stubFor(get(urlPathMatching("/v1.0/users/.*/mailboxSettings/automaticRepliesSetting"))
                .willReturn(okJson("{\"status\": \"disabled\"}")));
        outside.stubFor(
                get(urlPathMatching("/freebusy/.*")).willReturn(aResponse().withBody("""
                BEGIN:VCALENDAR\r
                VERSION:2.0\r
                PRODID:-//x//x//NL\r
                BEGIN:VEVENT\r
                UID:a\r
                DTSTART:20261123T100000Z\r
                DURATION:PT23H\r
                RRULE:FREQ=DAILY\r
                END:VEVENT\r
                END:VCALENDAR\r
                """)));
    }

    private static Map<String, Told> ask() {
        return service.beans(ClaimSource.class).entrySet().stream()
                .filter(source ->
                        source.getValue().getClass().getPackageName().startsWith("nl.raakpunt.directory.presence"))
                .collect(Collectors.toMap(Map.Entry::getKey, source -> inTime(source.getValue())));
    }

    private static Told inTime(ClaimSource source) {
        long start = System.nanoTime();
        Told told = source.about(List.of(anne), now());
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as(source.toString())
                .isLessThan(IN_TIME);
        return told;
    }

    private static List<Source> sources(Map<String, Told> all) {
        return all.values().stream()
                .flatMap(told -> told.claims().stream())
                .map(Claim::source)
                .distinct()
                .toList();
    }

    private static String missing(Map<String, Told> all) {
        return all.values().stream().map(Told::missing).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    private static Health health() {
        return service.bean(PresenceHealth.class).health();
    }

    private static Instant now() {
        return service.bean(Clock.class).instant();
    }
}
