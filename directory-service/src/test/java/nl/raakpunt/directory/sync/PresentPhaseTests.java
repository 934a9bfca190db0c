package nl.raakpunt.directory.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.sync.SyncRun.Kind;
import nl.raakpunt.directory.sync.SyncRun.Outcome;
import nl.raakpunt.directory.testing.OpenLdapServer;
import nl.raakpunt.directory.testing.OpenLdapServer.ChangeLog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A server that remembers no changes and therefore names everybody who is still there (RFC 4533, present phase). */
class PresentPhaseTests {

    private static final int CROWD = 40;

    private static OpenLdapServer ldap;
    private static RunningService service;

    @BeforeAll
    static void start() {
        ldap = OpenLdapServer.builder().changeLog(ChangeLog.SYNC).start();
        service = RunningService.start(
                ldap.url(),
                Map.of(
                        "raakpunt.sync.sources.staff.directory.username",
                        OpenLdapServer.SYNC_ACCOUNT,
                        "raakpunt.sync.leaving.runs",
                        1,
                        "raakpunt.sync.leaving.after",
                        "0s"));
    }

    @AfterAll
    static void stop() {
        service.close();
        ldap.close();
    }

    @BeforeEach
    void fill() {
        ldap.clear();
        jdbc().execute("truncate person, team, sync_run, sync_state cascade");
        ldap.addCrowd(CROWD);
        for (int i = 0; i < 4; i++) {
            ldap.addTeam("Team " + i, "p" + i);
            ldap.set("cn=Team " + i + "," + OpenLdapServer.TEAMS, "owner", OpenLdapServer.dn("p" + i));
        }
        assertThat(run(Kind.FULL).outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(leads()).isEqualTo(4);
    }

    @Test
    void nothingChangedIsNothingChanged() {
        SyncRun run = run(Kind.DELTA);
        assertThat(run.kind()).isEqualTo(Kind.DELTA);
        assertThat(run.outcome()).as(run.detail()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void aChangeIsAppliedAndNobodyElseIsTouched() {
        ldap.set(OpenLdapServer.dn("p7"), "title", "Havenmeester");
        SyncRun run = run(Kind.DELTA);
        assertThat(run.outcome()).as(run.detail()).isEqualTo(Outcome.APPLIED);
        assertThat(run.read()).isEqualTo(CROWD);
        assertThat(run.changed()).isEqualTo(1);
        assertThat(run.gone()).isZero();
        assertThat(leads()).isEqualTo(4);
    }

    @Test
    void newEntriesThatCannotBeReadDoNotHideThatTheOthersAreThere() {
        for (int i = 0; i < CROWD; i++) {
            ldap.addPerson("nieuw" + i, "extensionAttribute1", "geen rooster");
        }
        SyncRun run = run(Kind.DELTA);
        assertThat(run.outcome()).as(run.detail()).isEqualTo(Outcome.UNCHANGED);
        assertThat(run.rejected()).hasSize(CROWD);
    }

    @Test
    void whoIsNoLongerNamedIsGone() {
        ldap.delete(OpenLdapServer.dn("p9"));
        SyncRun run = run(Kind.DELTA);
        assertThat(run.kind()).isEqualTo(Kind.DELTA);
        assertThat(run.gone()).isEqualTo(1);
        assertThat(active()).isEqualTo(CROWD - 1);
    }

    @Test
    void aTeamThatIsNoLongerNamedIsGoneAndTheOthersKeepTheirPeople() {
        ldap.delete("cn=Team 3," + OpenLdapServer.TEAMS);
        assertThat(run(Kind.DELTA).outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(jdbc().queryForList("select id from team where active order by id", String.class))
                .containsExactly("team-0", "team-1", "team-2");
        assertThat(jdbc().queryForObject("select count(*) from team_member", Integer.class))
                .isEqualTo(3);
    }

    @Test
    void aServerThatNamesNobodyIsNotBelieved() {
        for (int i = 0; i < CROWD; i++) {
            ldap.delete(OpenLdapServer.dn("p" + i));
        }
        SyncRun run = run(Kind.DELTA);
        assertThat(run.outcome()).isIn(Outcome.FAILED, Outcome.HELD);
        assertThat(active()).isEqualTo(CROWD);
    }

    private static SyncRun run(Kind kind) {
        StaffDirectory directory =
                service.bean(StaffDirectories.class).named("staff").orElseThrow();
        return service.bean(SyncRunner.class)
                .run(directory, RunOrder.requested(kind, false))
                .orElseThrow();
    }

    private static @Nullable Integer active() {
        return jdbc().queryForObject("select count(*) from person where active", Integer.class);
    }

    private static @Nullable Integer leads() {
        return jdbc().queryForObject("select count(lead) from team where active", Integer.class);
    }

    private static JdbcTemplate jdbc() {
        return service.bean(JdbcTemplate.class);
    }
}
