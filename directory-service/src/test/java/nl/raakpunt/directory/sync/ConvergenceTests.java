package nl.raakpunt.directory.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.util.LDAPSDKException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.fixture.StaffServer;
import nl.raakpunt.directory.sync.DirectoryModel.Expected;
import nl.raakpunt.directory.sync.DirectoryModel.ExpectedTeam;
import nl.raakpunt.directory.sync.SyncRun.Kind;
import nl.raakpunt.directory.sync.SyncRun.Outcome;
import nl.raakpunt.directory.testing.OpenLdapServer;
import nl.raakpunt.directory.testing.OpenLdapServer.ChangeLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whatever is done to a directory, in whatever order, however often it is read meanwhile: in the end what is stored is what
 * the directory says. {@code -Draakpunt.sequences=1000} does it a thousand times, {@code -Draakpunt.seed=7} one of them again.
 */
class ConvergenceTests {

    private static final int OPERATIONS = 50;
    private static final int SEQUENCES = Integer.getInteger("raakpunt.sequences", 40);
    private static final long ONLY = Long.getLong("raakpunt.seed", -1);

    private static final Map<String, Object> SETTINGS = Map.ofEntries(
            Map.entry("raakpunt.clock.starts-at", ""),
            Map.entry("raakpunt.sync.leaving.runs", 1),
            Map.entry("raakpunt.sync.leaving.after", "0s"),
            Map.entry("raakpunt.sync.safety.gone-count", 1_000_000),
            Map.entry("raakpunt.sync.safety.gone-day-count", 1_000_000),
            Map.entry("raakpunt.sync.sources.staff.directory.page-size", 5),
            Map.entry(
                    "raakpunt.sync.sources.staff.directory.people-filter",
                    "(&(objectClass=inetOrgPerson)(!(employeeType=verborgen)))"),
            Map.entry("raakpunt.sync.sources.staff.mapping.active", "extensionAttribute9 -> is-not \"uit dienst\""));

    @Test
    void whatIsStoredIsWhatTheDirectorySays() throws Exception {
        try (StaffServer server = StaffServer.start(config -> config.setGenerateOperationalAttributes(true));
                RunningService service = RunningService.start(server.url(), SETTINGS);
                LDAPConnection ldap = new LDAPConnection("localhost", server.port(), "cn=sync", "secret")) {
            for (long seed = Math.max(0, ONLY); seed < (ONLY < 0 ? SEQUENCES : ONLY + 1); seed++) {
                server.clear();
                new Sequence(service, ldap, seed, false).play();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SESSION", "SYNC"})
    void withChangesAsOpenLdapTellsThemToo(ChangeLog log) throws Exception {
        try (OpenLdapServer server = OpenLdapServer.builder().changeLog(log).start()) {
            Map<String, Object> settings = new HashMap<>(SETTINGS);
            settings.put("raakpunt.sync.sources.staff.directory.username", OpenLdapServer.SYNC_ACCOUNT);
            try (RunningService service = RunningService.start(server.url(), settings);
                    LDAPConnection ldap = new LDAPConnection(
                            "localhost", server.port(), OpenLdapServer.ADMIN, OpenLdapServer.PASSWORD)) {
                for (long seed = Math.max(0, ONLY); seed < (ONLY < 0 ? SEQUENCES / 5 : ONLY + 1); seed++) {
                    server.clear();
                    new Sequence(service, ldap, seed, true).play();
                }
            }
        }
    }

    /** One sequence of operations, with runs in between. */
    private static final class Sequence {

        private final RunningService service;
        private final JdbcTemplate jdbc;
        private final StaffDirectory directory;
        private final DirectoryModel model = new DirectoryModel();
        private final Random random;
        private final Mutations mutations;
        private final boolean exactChanges;
        private final long seed;

        /** @param exactChanges whether the server names only what changed, so that places may lag behind until all is read */
        Sequence(RunningService service, LDAPConnection ldap, long seed, boolean exactChanges) {
            this.service = service;
            this.jdbc = service.bean(JdbcTemplate.class);
            this.directory = service.bean(StaffDirectories.class).named("staff").orElseThrow();
            this.random = new Random(seed);
            this.mutations = new Mutations(ldap, model, random);
            this.exactChanges = exactChanges;
            this.seed = seed;
        }

        void play() throws LDAPSDKException {
            jdbc.execute("truncate person, team, sync_run, sync_state cascade");
            mutations.begin();
            for (int i = 0; i < OPERATIONS; i++) {
                mutations.next();
                if (random.nextInt(10) == 0) {
                    runInBetween();
                }
            }
            if (exactChanges) {
                // Of a broken entry the last good version stays, and which one that was depends on what was told.
                mutations.mendAll();
            }
            assertThat(run(Kind.FULL, false).outcome()).as(story()).isIn(Outcome.APPLIED, Outcome.UNCHANGED);
            check();
            mutations.mendAll();
            run(Kind.FULL, false);
            check();
            List<Map<String, Object>> before = versions();
            assertThat(run(Kind.FULL, false).outcome()).as(story()).isEqualTo(Outcome.UNCHANGED);
            assertThat(versions()).as(story()).isEqualTo(before);
        }

        private void runInBetween() {
            switch (random.nextInt(6)) {
                case 0, 1 -> run(Kind.FULL, false);
                case 2, 3 -> run(Kind.DELTA, false);
                case 4 -> run(Kind.IDS, false);
                default -> {
                    List<Map<String, Object>> before = versions();
                    run(Kind.FULL, true);
                    assertThat(versions()).as(story()).isEqualTo(before);
                }
            }
        }

        private SyncRun run(Kind kind, boolean dryRun) {
            SyncRunner runner = service.bean(SyncRunner.class);
            SyncRun run =
                    runner.run(directory, RunOrder.requested(kind, dryRun)).orElseThrow();
            if (run.outcome() == Outcome.HELD && !dryRun) {
                run = runner.run(directory, RunOrder.confirmed(String.valueOf(run.planHash()), "test"))
                        .orElseThrow();
            }
            mutations.done().add("run " + kind + (dryRun ? " dry" : "") + ": " + run.kind() + " " + run.outcome());
            assertThat(run.outcome()).as(story() + run.detail()).isNotIn(Outcome.FAILED, Outcome.INTERRUPTED);
            if (!dryRun) {
                tell(run);
            }
            return run;
        }

        private void tell(SyncRun run) {
            switch (run.kind()) {
                case IDS -> model.takeAbsent();
                case FULL -> {
                    model.takeGroups(true);
                    model.takeEverything();
                }
                case DELTA -> {
                    model.takeGroups(exactChanges);
                    if (exactChanges) {
                        model.takeEverything();
                    } else {
                        model.takeChanges();
                    }
                }
            }
        }

        private void check() {
            assertThat(storedPeople()).as(story()).containsExactlyInAnyOrderEntriesOf(model.expected());
            assertThat(storedTeams()).as(story()).containsExactlyInAnyOrderEntriesOf(model.expectedTeams());
            assertThat(jdbc.queryForList("select id from person where left_at is not null and not active", UUID.class))
                    .as(story())
                    .containsExactlyInAnyOrderElementsOf(model.left());
        }

        private Map<UUID, Expected> storedPeople() {
            Map<UUID, Expected> people = new HashMap<>();
            jdbc.query("""
                    select p.*, array(select s.stand_in from stand_in s where s.person = p.id order by s.position) as deputies,
                        array(select m.team from team_member m where m.person = p.id order by m.position) as teams
                    from person p where left_at is null
                    """, row -> {
                people.put(
                        row.getObject("id", UUID.class),
                        new Expected(
                                row.getBoolean("active"),
                                row.getString("login"),
                                row.getString("dn"),
                                row.getString("function"),
                                row.getString("phone"),
                                row.getObject("manager", UUID.class),
                                List.of((UUID[]) row.getArray("deputies").getArray()),
                                List.of((String[]) row.getArray("teams").getArray())));
            });
            return people;
        }

        private Map<String, ExpectedTeam> storedTeams() {
            Map<String, ExpectedTeam> teams = new HashMap<>();
            jdbc.query("select * from team where active", row -> {
                teams.put(
                        row.getString("id"),
                        new ExpectedTeam(row.getString("name"), row.getObject("lead", UUID.class)));
            });
            return teams;
        }

        /** Which version of each row is there. */
        private List<Map<String, Object>> versions() {
            return List.copyOf(jdbc.queryForList("""
                    select 'person' as kind, id::text, xmin::text from person
                    union all select 'team', id, xmin::text from team
                    union all select 'team_member', person || team, xmin::text from team_member
                    union all select 'stand_in', person::text || position, xmin::text from stand_in
                    union all select 'team_name', person::text || position, xmin::text from team_name
                    union all select 'member', team || dn_key, xmin::text from team_entry_member
                    order by 1, 2
                    """));
        }

        private String story() {
            return "seed " + seed + ":\n" + String.join("\n", mutations.done()) + "\n";
        }
    }
}
