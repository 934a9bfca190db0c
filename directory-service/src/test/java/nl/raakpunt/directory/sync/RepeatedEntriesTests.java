package nl.raakpunt.directory.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.fixture.StaffServer;
import nl.raakpunt.directory.mapping.EntryMapper;
import nl.raakpunt.directory.mapping.Mapping;
import nl.raakpunt.directory.mapping.Preset;
import nl.raakpunt.directory.source.ChangeSink;
import nl.raakpunt.directory.source.Changes;
import nl.raakpunt.directory.source.DirectoryEntry;
import nl.raakpunt.directory.source.DirectorySource;
import nl.raakpunt.directory.source.EntryKind;
import nl.raakpunt.directory.source.EntrySink;
import nl.raakpunt.directory.source.ServerFacts;
import nl.raakpunt.directory.source.SourceSession;
import nl.raakpunt.directory.source.Watermark;
import nl.raakpunt.directory.sync.SyncRun.Kind;
import nl.raakpunt.directory.sync.SyncRun.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Servers may tell of one entry more than once in one reading, and differently; what they say last counts. */
class RepeatedEntriesTests {

    private static final Watermark MARK = new Watermark("script", "server", "scope", "1");

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start("ldap://localhost:1");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void fill() {
        jdbc().execute("truncate person, team, sync_run, sync_state cascade");
        assertThat(full(sink -> {
                            sink.entry(EntryKind.PERSON, person("anna", "Adviseur"));
                            sink.entry(EntryKind.PERSON, person("bram", "Adviseur"));
                            sink.entry(EntryKind.TEAM, team("Wegen", "anna"));
                        })
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
    }

    @Test
    void ofSomebodyWhoChangedTwiceTheLastVersionCounts() {
        SyncRun run = delta(sink -> {
            sink.entry(EntryKind.PERSON, person("anna", "Chef"));
            sink.entry(EntryKind.PERSON, person("anna", "Directeur"));
        });
        assertThat(run.changed()).isEqualTo(1);
        assertThat(run.rejected()).isEmpty();
        assertThat(function("anna")).isEqualTo("Directeur");
    }

    @Test
    void alsoWhenTheLastVersionIsTheFirstAgain() {
        delta(sink -> {
            sink.entry(EntryKind.PERSON, person("anna", "Chef"));
            sink.entry(EntryKind.PERSON, person("anna", "Directeur"));
            sink.entry(EntryKind.PERSON, person("anna", "Chef"));
        });
        assertThat(function("anna")).isEqualTo("Chef");
    }

    @Test
    void whoeverChangedAndChangedBackDidNotChange() {
        SyncRun run = delta(sink -> {
            sink.entry(EntryKind.PERSON, person("anna", "Chef"));
            sink.entry(EntryKind.PERSON, person("anna", "Adviseur"));
        });
        assertThat(run.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(function("anna")).isEqualTo("Adviseur");
    }

    @Test
    void alsoWhenManyOthersCameInBetween() {
        delta(sink -> {
            sink.entry(EntryKind.PERSON, person("anna", "Chef"));
            for (int i = 0; i < 2_500; i++) {
                sink.entry(EntryKind.PERSON, person("p" + i, "Medewerker"));
            }
            sink.entry(EntryKind.PERSON, person("anna", "Directeur"));
        });
        assertThat(function("anna")).isEqualTo("Directeur");
        assertThat(function("p2499")).isEqualTo("Medewerker");
    }

    @Test
    void whoeverIsGoneAndThenCannotBeReadIsThere() {
        SyncRun run = delta(sink -> {
            sink.gone(id("anna"));
            sink.unreadable(EntryKind.PERSON, StaffServer.dn("anna"), id("anna"), "is broken");
            sink.gone(id("bram"));
            sink.unreadable(EntryKind.PERSON, StaffServer.dn("bram"), null, "has no entryUUID");
        });
        assertThat(run.missing()).isZero();
        assertThat(run.rejected()).hasSize(2);
        assertThat(missing()).isEmpty();
    }

    @Test
    void whoeverIsGoneAndThenThereIsThereAndTheOtherWayRound() {
        delta(sink -> {
            sink.gone(id("anna"));
            sink.entry(EntryKind.PERSON, person("anna", "Chef"));
            sink.entry(EntryKind.PERSON, person("bram", "Chef"));
            sink.gone(id("bram"));
            sink.entry(EntryKind.PERSON, person("gast", "Gast"));
            sink.gone(id("gast"));
        });
        assertThat(missing()).containsExactly("bram");
        assertThat(jdbc().queryForList("select login from person", String.class))
                .doesNotContain("gast");
        assertThat(function("anna")).isEqualTo("Chef");
    }

    @Test
    void whoeverWentAndCameBackTheSameInOneListIsThere() {
        delta(sink -> {
            sink.entry(EntryKind.PERSON, person("anna", "Chef"));
            sink.gone(id("anna"));
            sink.entry(EntryKind.PERSON, person("anna", "Chef"));
        });
        assertThat(missing()).isEmpty();
        assertThat(function("anna")).isEqualTo("Chef");
    }

    @Test
    void ofATeamThatChangedTwiceTheLastVersionCounts() {
        SyncRun run = delta(sink -> {
            sink.entry(EntryKind.TEAM, team("Wegen", "anna", "bram"));
            sink.entry(EntryKind.TEAM, team("Wegen", "bram"));
        });
        assertThat(run.rejected()).isEmpty();
        assertThat(members()).containsExactly("bram");
    }

    @Test
    void aTeamThatWentAndCameBackOtherwiseHasTheMembersItCameBackWith() {
        delta(sink -> {
            sink.entry(EntryKind.TEAM, team("Wegen", "anna", "bram"));
            sink.gone(id("team Wegen"));
            sink.entry(EntryKind.TEAM, team("Wegen", "bram"));
        });
        assertThat(members()).containsExactly("bram");
    }

    @Test
    void aTeamThatIsMetTwiceInOneReadingIsOneTeam() {
        SyncRun run = full(sink -> {
            sink.entry(EntryKind.PERSON, person("anna", "Adviseur"));
            sink.entry(EntryKind.PERSON, person("bram", "Adviseur"));
            sink.entry(EntryKind.TEAM, team("Wegen", "anna"));
            sink.entry(EntryKind.TEAM, team("Wegen", "anna"));
        });
        assertThat(run.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(run.rejected()).isEmpty();
    }

    @Test
    void twoTeamsWithOneIdentityAreReportedAndTheTeamStaysAsItWas() {
        SyncRun run = full(sink -> {
            sink.entry(EntryKind.PERSON, person("anna", "Adviseur"));
            sink.entry(EntryKind.PERSON, person("bram", "Adviseur"));
            sink.entry(EntryKind.TEAM, team("Wegen", "anna"));
            sink.entry(EntryKind.TEAM, team("Wegen", "bram"));
        });
        assertThat(run.rejected())
                .singleElement()
                .extracting("reason")
                .asString()
                .contains("another team has the same identity");
        assertThat(members()).containsExactly("anna");
    }

    @Test
    void aTeamThatCannotEvenBeToldApartIsNotGone() {
        SyncRun run = full(sink -> {
            sink.entry(EntryKind.PERSON, person("anna", "Adviseur"));
            sink.entry(EntryKind.PERSON, person("bram", "Adviseur"));
            sink.unreadable(EntryKind.TEAM, teamDn("Wegen"), null, "has no entryUUID");
        });
        assertThat(run.rejected()).hasSize(1);
        assertThat(members()).containsExactly("anna");
    }

    @Test
    void aTeamOfWhichSomethingCannotBeReadStaysAsItWasWithItsLead() {
        full(everythingWith(ledTeam(StaffServer.dn("anna"), "anna")));
        assertThat(lead()).isEqualTo("anna");

        SyncRun run = full(everythingWith(ledTeam("uid=\0", "bram")));
        assertThat(run.rejected())
                .singleElement()
                .extracting(SyncRun.Finding::reason)
                .asString()
                .contains("team-lead");
        assertThat(lead()).isEqualTo("anna");
        assertThat(members()).containsExactly("anna");

        run = delta(sink -> sink.entry(EntryKind.TEAM, ledTeam("uid=\0", "bram")));
        assertThat(run.rejected()).hasSize(1);
        assertThat(lead()).isEqualTo("anna");
        assertThat(members()).containsExactly("anna");

        delta(sink -> sink.entry(EntryKind.TEAM, ledTeam(StaffServer.dn("bram"), "bram")));
        assertThat(lead()).isEqualTo("bram");
        assertThat(members()).containsExactly("bram");
    }

    private static Consumer<EntrySink> everythingWith(DirectoryEntry team) {
        return sink -> {
            sink.entry(EntryKind.PERSON, person("anna", "Adviseur"));
            sink.entry(EntryKind.PERSON, person("bram", "Adviseur"));
            sink.entry(EntryKind.TEAM, team);
        };
    }

    private static DirectoryEntry ledTeam(String lead, String... members) {
        DirectoryEntry team = team("Wegen", members);
        Map<String, List<String>> values = new HashMap<>(team.values());
        values.put("owner", List.of(lead));
        return new DirectoryEntry(team.id(), team.dn(), values, Map.of());
    }

    private static DirectoryEntry person(String uid, String function) {
        Map<String, List<String>> values =
                Map.of("uid", List.of(uid), "sn", List.of(uid), "cn", List.of(uid), "title", List.of(function));
        return new DirectoryEntry(id(uid), StaffServer.dn(uid), values, Map.of());
    }

    private static DirectoryEntry team(String name, String... members) {
        Map<String, List<String>> values = new HashMap<>(Map.of("cn", List.of(name)));
        values.put("member", List.of(members).stream().map(StaffServer::dn).toList());
        return new DirectoryEntry(id("team " + name), teamDn(name), values, Map.of());
    }

    private static String teamDn(String name) {
        return "cn=" + name + ",ou=teams," + StaffServer.BASE;
    }

    private static UUID id(String uid) {
        return StaffServer.idOf(uid);
    }

    private static SyncRun full(Consumer<EntrySink> everything) {
        return run(Kind.FULL, new Script(everything, _ -> {}));
    }

    private static SyncRun delta(Consumer<ChangeSink> changes) {
        SyncRun run = run(Kind.DELTA, new Script(_ -> {}, changes));
        assertThat(run.kind()).isEqualTo(Kind.DELTA);
        return run;
    }

    private static SyncRun run(Kind kind, Script script) {
        StaffDirectory directory = new StaffDirectory(
                "staff", 1, script, new EntryMapper(Mapping.of(Preset.INET_ORG_PERSON, Map.of()), "NL"), "1");
        return service.bean(SyncRunner.class)
                .run(directory, RunOrder.requested(kind, false))
                .orElseThrow();
    }

    private static String function(String uid) {
        return jdbc().queryForList("select function from person where login = ?", String.class, uid)
                .getFirst();
    }

    private static List<@Nullable String> missing() {
        return jdbc().queryForList("select login from person where missing_since is not null", String.class);
    }

    private static @Nullable String lead() {
        return jdbc().queryForObject(
                        "select p.login from team t left join person p on p.id = t.lead where t.id = 'wegen'",
                        String.class);
    }

    private static List<@Nullable String> members() {
        return jdbc().queryForList(
                        "select p.login from team_member m join person p on p.id = m.person order by 1", String.class);
    }

    private static JdbcTemplate jdbc() {
        return service.bean(JdbcTemplate.class);
    }

    /** A directory that says what a test lets it say, in that order. */
    private record Script(Consumer<EntrySink> everything, Consumer<ChangeSink> changes)
            implements DirectorySource, SourceSession {

        @Override
        public SourceSession connect() {
            return this;
        }

        @Override
        public Optional<AutoCloseable> watch(Runnable changed, Consumer<String> ended) {
            return Optional.empty();
        }

        @Override
        public ServerFacts server() {
            return new ServerFacts("ldap://script", "script", "script", false, null);
        }

        @Override
        public Optional<Watermark> watermark() {
            return Optional.of(MARK);
        }

        @Override
        public void readAll(EntrySink sink) {
            everything.accept(sink);
        }

        @Override
        public void readTeams(EntrySink sink) {
            throw new UnsupportedOperationException("no test asks for this");
        }

        @Override
        public void readIds(BiConsumer<UUID, String> ids) {
            throw new UnsupportedOperationException("no test asks for this");
        }

        @Override
        public Changes changesSince(Watermark since, ChangeSink sink) {
            changes.accept(sink);
            return new Changes.Some(MARK);
        }

        @Override
        public void close() {
            // There is no connection.
        }
    }
}
