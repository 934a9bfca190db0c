package nl.raakpunt.directory.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.fixture.StaffServer;
import nl.raakpunt.directory.sync.TrialReport.TrialEntry;
import nl.raakpunt.directory.sync.TrialReport.TrialPerson;
import nl.raakpunt.directory.sync.TrialReport.TrialTeam;
import nl.raakpunt.directory.sync.TrialReport.TrialTeamEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class TrialTests {

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3};

    private static StaffServer ldap;
    private static RunningService service;

    @BeforeAll
    static void start() {
        ldap = StaffServer.start();
        service = RunningService.start(ldap.url());
    }

    @AfterAll
    static void stop() {
        service.close();
        ldap.close();
    }

    @BeforeEach
    void addSanne() {
        ldap.clear();
        ldap.add(new Entry(
                StaffServer.dn("s.vandermeer"),
                new Attribute("objectClass", "inetOrgPerson"),
                new Attribute("uid", "s.vandermeer"),
                new Attribute("sn", "Meer, van der"),
                new Attribute("givenName", "Sanne"),
                new Attribute("displayName", "Sanne van der Meer"),
                new Attribute("entryUUID", StaffServer.idOf("s.vandermeer").toString()),
                new Attribute("telephoneNumber", "n.v.t."),
                new Attribute("mobile", "06-12345678"),
                new Attribute("ou", "ou=Bomen,ou=Beheer,dc=example"),
                new Attribute("extensionAttribute1", "ma-do 08:00-16:00"),
                new Attribute("extensionAttribute9", "Rockanje"),
                new Attribute("jpegPhoto", JPEG)));
    }

    @Test
    void realEntriesAreShownAsTheyWouldComeOut() {
        TrialReport report = report(Map.of());
        TrialEntry entry = report.entries().getFirst();
        assertThat(entry.dn()).isEqualTo(StaffServer.dn("s.vandermeer"));
        assertThat(entry.values())
                .containsEntry("telephoneNumber", List.of("n.v.t."))
                .containsEntry("jpegPhoto", List.of("7 bytes"))
                .doesNotContainKey("extensionAttribute9");
        assertThat(entry.findings()).containsExactly("phone: telephoneNumber holds no phone number");
        TrialPerson person = Objects.requireNonNull(entry.person());
        assertThat(person.namePrefix()).isEqualTo("van der");
        assertThat(person.familyName()).isEqualTo("Meer");
        assertThat(person.phone()).isNull();
        assertThat(person.mobile()).isEqualTo("+31612345678");
        assertThat(person.teams()).containsExactly("ou=Bomen,ou=Beheer,dc=example");
        assertThat(person.photo()).isEqualTo("image/jpeg, 7 bytes");
        assertThat(person.workingPattern()).startsWith("ma 08:00-16:00");
        assertThat(report.emptyAttributes()).contains("title", "roomNumber").doesNotContain("mobile", "jpegPhoto");
    }

    @Test
    void theConfigurationIsShownToManagersAndNeverThePassword() {
        String address = "/v1/sync/sources/staff/configuration";
        String shown = new String(
                Objects.requireNonNull(service.manager()
                        .get()
                        .uri(address)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent()),
                StandardCharsets.UTF_8);
        assertThat(shown)
                .contains("\"account\":\"cn=sync\"", ldap.url(), "\"fact\":\"phone\",\"from\":\"telephoneNumber")
                .contains("\"idAttribute\":\"entryUUID\"", "\"leavingHours\":24", "\"goneCount\":10")
                .doesNotContain("secret");
        service.reader().get().uri(address).exchange().expectStatus().isForbidden();
        service.manager()
                .get()
                .uri("/v1/sync/sources/another/configuration")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void anotherMappingIsTriedWithoutBeingKept() {
        Map<String, String> otherwise = Map.of(
                "phone", "telephoneNumber | mobile", "team", "ou -> dn-part ou", "village", "extensionAttribute9");
        TrialPerson person =
                Objects.requireNonNull(report(otherwise).entries().getFirst().person());
        assertThat(person.phone()).isEqualTo("+31612345678");
        assertThat(person.teams()).containsExactly("Bomen");
        assertThat(person.village()).isEqualTo("Rockanje");
        assertThat(service.bean(JdbcTemplate.class).queryForObject("select count(*) from person", Integer.class))
                .isZero();
        assertThat(Objects.requireNonNull(report(Map.of()).entries().getFirst().person())
                        .village())
                .isNull();
    }

    @Test
    void aBrokenEntryIsShownWithItsReason() {
        ldap.set("s.vandermeer", "extensionAttribute1", "flexibel");
        TrialEntry entry = report(Map.of()).entries().getFirst();
        assertThat(entry.person()).isNull();
        assertThat(entry.findings()).singleElement().asString().startsWith("extensionAttribute1: ");
    }

    @Test
    void tenEntriesAreEnough() {
        ldap.addCrowd(40);
        ldap.addTeam("Bomen", "p1");
        assertThat(report(Map.of()).entries()).hasSize(10);
    }

    @Test
    void teamsAreShownAsTheyWouldComeOut() {
        ldap.addPerson("j.meijer");
        ldap.addTeam("Bomen", "s.vandermeer");
        TrialReport report = report(Map.of());
        TrialTeamEntry entry = report.teams().getFirst();
        assertThat(entry.dn()).isEqualTo("cn=Bomen,ou=teams," + StaffServer.BASE);
        assertThat(entry.values()).containsEntry("cn", List.of("Bomen"));
        assertThat(entry.team())
                .isEqualTo(new TrialTeam("Bomen", "Openbare ruimte", StaffServer.dn("s.vandermeer"), 1, 1));
        assertThat(entry.findings()).isEmpty();
    }

    @Test
    void ofALargeDirectoryTenTeamsAreShownToo() {
        ldap.addCrowd(40);
        for (int i = 0; i < 12; i++) {
            ldap.addTeam("Team " + i, "p39");
        }
        TrialReport report = report(Map.of());
        assertThat(report.entries()).hasSize(10);
        assertThat(report.teams())
                .hasSize(10)
                .allSatisfy(entry -> assertThat(entry.team())
                        .as("p39 is not among the first ten people")
                        .returns(1, team -> Objects.requireNonNull(team).members())
                        .returns(0, team -> Objects.requireNonNull(team).membersShown()));
    }

    @Test
    void aTeamThatCannotBeUsedIsShownWithItsReason() {
        ldap.addTeam("---", "s.vandermeer");
        TrialTeamEntry entry = report(Map.of()).teams().getFirst();
        assertThat(entry.team()).isNull();
        assertThat(entry.findings()).containsExactly("the team's name has no letter or digit");
        assertThat(report(Map.of("team-department", "ou")).emptyTeamAttributes())
                .contains("ou");
    }

    @Test
    void anEmptyDirectoryShowsNothing() {
        ldap.clear();
        TrialReport report = report(Map.of());
        assertThat(report.entries()).isEmpty();
        assertThat(report.teams()).isEmpty();
    }

    @Test
    void aWrongMappingIsRefusedWithTheFactNamed() {
        trial(service.manager(), "staff", Map.of("mapping", Map.of("phone", "a b", "telefoon", "x")))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(2)
                .jsonPath("$.errors[?(@.field == 'mapping.phone')].message")
                .isEqualTo("'a b' is wrong at position 3: expected '|', '+', '->' or the end, found 'b'.");
        trial(service.manager(), "staff", Map.of("mapping", "x")).expectStatus().isBadRequest();
    }

    @Test
    void onlyAManagerTriesAndOnlyWhatThereIs() {
        trial(service.reader(), "staff", Map.of()).expectStatus().isForbidden();
        trial(service.anonymous(), "staff", Map.of()).expectStatus().isUnauthorized();
        trial(service.manager(), "nobody", Map.of()).expectStatus().isNotFound();
    }

    @Test
    void aDirectoryThatIsDownIsSaidPlainly() {
        ldap.pause();
        trial(service.manager(), "staff", Map.of())
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("cannot be reached"));
        ldap.resume();
    }

    private static TrialReport report(Map<String, String> mapping) {
        TrialReport report = trial(service.manager(), "staff", mapping.isEmpty() ? null : Map.of("mapping", mapping))
                .expectStatus()
                .isOk()
                .expectBody(TrialReport.class)
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNull(report);
    }

    private static ResponseSpec trial(WebTestClient caller, String source, @Nullable Map<String, ?> body) {
        WebTestClient.RequestBodySpec request =
                caller.post().uri("/v1/sync/sources/{name}/_trial", source).contentType(MediaType.APPLICATION_JSON);
        return body == null ? request.exchange() : request.bodyValue(body).exchange();
    }
}
