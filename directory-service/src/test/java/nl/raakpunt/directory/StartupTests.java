package nl.raakpunt.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.ConnectException;
import java.util.Map;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.fixture.StaffServer;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.PersonRepository;
import org.junit.jupiter.api.Test;

class StartupTests {

    @Test
    void withoutStaffDirectoryTheServiceStartsSaysSoAndTriesAgain() {
        try (StaffServer ldap = StaffServer.start()) {
            ldap.addPerson("anna");
            ldap.pause();
            try (RunningService service = RunningService.start(
                    ldap.url(),
                    Map.of(
                            "raakpunt.sync.enabled",
                            true,
                            "raakpunt.sync.retry",
                            "100ms",
                            "raakpunt.sync.cadence.full",
                            "300ms"))) {
                service.anonymous()
                        .get()
                        .uri("/readyz")
                        .exchange()
                        .expectStatus()
                        .isOk();
                await().untilAsserted(() -> service.anonymous()
                        .get()
                        .uri("/actuator/health")
                        .exchange()
                        .expectStatus()
                        .isEqualTo(503)
                        .expectBody()
                        .jsonPath("$.components.staffSync.status")
                        .isEqualTo("DOWN")
                        .jsonPath("$.components.staffSync.details.staff.lastCompleteRun")
                        .isEqualTo("never")
                        .jsonPath("$.components.staffSync.details.staff.detail")
                        .value(String.class, text -> assertThat(text).contains("cannot be reached")));
                ldap.resume();
                await().until(() -> service.bean(PersonRepository.class)
                        .findById(new PersonId(StaffServer.idOf("anna")))
                        .isPresent());
            }
        }
    }

    @Test
    void withoutDatabaseTheServiceGivesUpAndSaysWhy() {
        assertThatThrownBy(() -> RunningService.start(
                                "ldap://localhost:1",
                                Map.of(
                                        "spring.datasource.url",
                                        "jdbc:postgresql://localhost:1/raakpunt",
                                        "spring.flyway.connect-retries",
                                        1))
                        .close())
                .hasRootCauseInstanceOf(ConnectException.class)
                .satisfies(failure -> assertThat(new DatabaseFailureAnalyzer().analyze(failure))
                        .extracting("description")
                        .asString()
                        .contains("PostgreSQL cannot be reached"));
    }
}
