package nl.raakpunt.directory.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.fixture.StaffServer;
import nl.raakpunt.directory.sync.SyncRun.Kind;
import nl.raakpunt.directory.sync.SyncRun.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A server that tells changes by time only: the last minutes are read again each time. */
class OverlapTests {

    private static final int CROWD = 20;

    @Test
    void whatIsReadAgainAsAChangeIsNotWrittenAgain() {
        try (StaffServer ldap = StaffServer.start(config -> config.setGenerateOperationalAttributes(true));
                RunningService service = RunningService.start(ldap.url(), Map.of("raakpunt.clock.starts-at", ""))) {
            ldap.addCrowd(CROWD);
            assertThat(run(service, Kind.FULL).outcome()).isEqualTo(Outcome.APPLIED);
            List<Map<String, Object>> before = versions(service);
            SyncRun changes = run(service, Kind.DELTA);
            assertThat(changes.kind()).isEqualTo(Kind.DELTA);
            assertThat(changes.read()).isEqualTo(CROWD);
            assertThat(changes.outcome()).isEqualTo(Outcome.UNCHANGED);
            assertThat(run(service, Kind.FULL).outcome()).isEqualTo(Outcome.UNCHANGED);
            assertThat(versions(service)).isEqualTo(before);
        }
    }

    private static SyncRun run(RunningService service, Kind kind) {
        StaffDirectory directory =
                service.bean(StaffDirectories.class).named("staff").orElseThrow();
        return service.bean(SyncRunner.class)
                .run(directory, RunOrder.requested(kind, false))
                .orElseThrow();
    }

    private static List<Map<String, Object>> versions(RunningService service) {
        return List.copyOf(service.bean(JdbcTemplate.class)
                .queryForList("select id::text, xmin::text, fingerprint from person order by 1"));
    }
}
