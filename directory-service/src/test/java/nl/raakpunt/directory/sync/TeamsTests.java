package nl.raakpunt.directory.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyDNRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.fixture.StaffServer;
import nl.raakpunt.directory.sync.SyncRun.Kind;
import nl.raakpunt.directory.sync.SyncRun.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Teams: those with an entry of their own, those that only people name, and teams in teams. */
class TeamsTests {

    private static StaffServer server;
    private static RunningService service;
    private static LDAPConnection ldap;

    @BeforeAll
    static void start() throws LDAPException {
        server = StaffServer.start();
        service = RunningService.start(
                server.url(), Map.of("raakpunt.sync.leaving.runs", 1, "raakpunt.sync.leaving.after", "0s"));
        ldap = new LDAPConnection("localhost", server.port(), "cn=sync", "secret");
    }

    @AfterAll
    static void stop() {
        ldap.close();
        service.close();
        server.close();
    }

    @BeforeEach
    void fill() {
        server.clear();
        jdbc().execute("truncate person, team, sync_run, sync_state cascade");
        server.addCrowd(4);
    }

    @Test
    void aRenamedTeamKeepsItsKeyAndItsPeopleAlsoThoseWhoseEntriesLagBehind() throws LDAPException {
        team("Wegen", person("p1"));
        server.set("p2", "ou", "Wegen");
        run();
        ldap.modifyDN(new ModifyDNRequest(dn("Wegen"), "cn=Infrastructuur", true));
        assertThat(run().outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(teams()).containsOnly(Map.entry("wegen", "Infrastructuur"));
        assertThat(peopleOf("wegen")).containsExactlyInAnyOrder(id("p1"), id("p2"));
        server.set("p2", "ou", "Infrastructuur");
        run();
        assertThat(peopleOf("wegen")).containsExactlyInAnyOrder(id("p1"), id("p2"));
        assertThat(teams()).hasSize(1);
    }

    @Test
    void aNewTeamWithTheNameThatAnotherHadIsAnotherTeam() throws LDAPException {
        team("Wegen", person("p1"));
        run();
        ldap.modifyDN(new ModifyDNRequest(dn("Wegen"), "cn=Infrastructuur", true));
        team("Wegen", person("p2"));
        SyncRun run = run();
        assertThat(run.rejected()).isEmpty();
        assertThat(teams()).containsOnly(Map.entry("wegen", "Infrastructuur"), Map.entry("wegen-2", "Wegen"));
        server.set("p3", "ou", "Wegen");
        run();
        assertThat(peopleOf("wegen-2")).containsExactlyInAnyOrder(id("p2"), id("p3"));
        assertThat(run().outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void twoTeamsWithOneNameAreBothThere() throws LDAPException {
        ldap.add(new Entry(
                "ou=oost,ou=teams," + StaffServer.BASE,
                new Attribute("objectClass", "organizationalUnit"),
                new Attribute("ou", "oost")));
        team("Wegen", person("p1"));
        run();
        add("cn=Wegen,ou=oost,ou=teams," + StaffServer.BASE, "Wegen", person("p2"));
        run();
        assertThat(teams()).containsOnly(Map.entry("wegen", "Wegen"), Map.entry("wegen-2", "Wegen"));
        assertThat(peopleOf("wegen")).containsExactly(id("p1"));
        assertThat(peopleOf("wegen-2")).containsExactly(id("p2"));
    }

    @Test
    void whoeverIsInATeamIsInTheTeamsThatItIsIn() throws LDAPException {
        team("Wijk", person("p1"));
        team("Gebied", person("p2"), dn("Wijk"));
        team("Stad", dn("Gebied"));
        run();
        assertThat(peopleOf("wijk")).containsExactly(id("p1"));
        assertThat(peopleOf("gebied")).containsExactlyInAnyOrder(id("p1"), id("p2"));
        assertThat(peopleOf("stad")).containsExactlyInAnyOrder(id("p1"), id("p2"));
    }

    @Test
    void aTeamThatEntersAnotherBringsItsPeopleAndTakesThemAlongAgain() throws LDAPException {
        team("Wijk", person("p1"));
        team("Gebied", dn("Wijk"));
        team("Stad", person("p3"));
        run();
        assertThat(peopleOf("stad")).containsExactly(id("p3"));
        members("Stad", person("p3"), dn("Gebied"));
        run();
        assertThat(peopleOf("stad")).containsExactlyInAnyOrder(id("p1"), id("p3"));
        members("Stad", person("p3"));
        run();
        assertThat(peopleOf("stad")).containsExactly(id("p3"));
    }

    @Test
    void teamsThatAreInEachOtherHaveTheSamePeople() throws LDAPException {
        team("Een", person("p1"), dn("Twee"));
        team("Twee", person("p2"), dn("Een"));
        run();
        assertThat(peopleOf("een")).containsExactlyInAnyOrder(id("p1"), id("p2"));
        assertThat(peopleOf("twee")).containsExactlyInAnyOrder(id("p1"), id("p2"));
        ldap.delete(dn("Twee"));
        run();
        assertThat(peopleOf("een")).containsExactly(id("p1"));
    }

    @Test
    void theFirstTeamIsTheOneThatSomebodysOwnEntryNamesFirst() throws LDAPException {
        team("Bomen", person("p1"));
        server.set("p1", "ou", "Wegen", "Bomen");
        run();
        assertThat(jdbc().queryForObject("select team from person where login = 'p1'", String.class))
                .isEqualTo("wegen");
    }

    @Test
    void aTeamThatOnlyPeopleNameEndsWithTheLastOfThem() {
        server.set("p1", "ou", "Vrije bries");
        server.set("p2", "ou", "Vrije bries");
        run();
        assertThat(teams()).containsOnly(Map.entry("vrije-bries", "Vrije bries"));
        server.set("p1", "ou");
        run();
        assertThat(teams()).hasSize(1);
        server.remove(List.of("p2"));
        run();
        assertThat(teams()).isEmpty();
        server.addPerson("p2", "ou", "Vrije bries");
        run();
        assertThat(peopleOf("vrije-bries")).containsExactly(id("p2"));
    }

    @Test
    void aTeamThatLosesItsEntryGoesOnUnderTheNamesThatPeopleUse() throws LDAPException {
        team("Wegen", person("p1"));
        server.set("p2", "ou", "Wegen");
        run();
        ldap.modifyDN(new ModifyDNRequest(dn("Wegen"), "cn=Infra", true));
        server.set("p3", "ou", "Infra");
        run();
        ldap.delete(dn("Infra"));
        run();
        assertThat(teams()).containsOnly(Map.entry("wegen", "Wegen"), Map.entry("infra", "Infra"));
        assertThat(peopleOf("wegen")).containsExactly(id("p2"));
        assertThat(peopleOf("infra")).containsExactly(id("p3"));
    }

    private static void team(String name, String... members) throws LDAPException {
        add(dn(name), name, members);
    }

    private static void add(String dn, String name, String... members) throws LDAPException {
        Entry entry = new Entry(dn);
        entry.addAttribute("objectClass", "groupOfNames");
        entry.addAttribute("cn", name);
        entry.addAttribute("entryUUID", UUID.randomUUID().toString());
        entry.addAttribute("member", members);
        ldap.add(entry);
    }

    private static void members(String name, String... members) throws LDAPException {
        ldap.modify(dn(name), new Modification(ModificationType.REPLACE, "member", members));
    }

    private static String dn(String team) {
        return "cn=" + team + ",ou=teams," + StaffServer.BASE;
    }

    private static String person(String uid) {
        return StaffServer.dn(uid);
    }

    private static UUID id(String uid) {
        return StaffServer.idOf(uid);
    }

    private static SyncRun run() {
        StaffDirectory directory =
                service.bean(StaffDirectories.class).named("staff").orElseThrow();
        return service.bean(SyncRunner.class)
                .run(directory, RunOrder.requested(Kind.FULL, false))
                .orElseThrow();
    }

    private static Map<String, String> teams() {
        return jdbc()
                .query(
                        "select id, name from team where active",
                        (row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<UUID> peopleOf(String key) {
        return jdbc().query(
                        "select person from team_member where team = ?",
                        (row, number) -> row.getObject(1, UUID.class),
                        key);
    }

    private static JdbcTemplate jdbc() {
        return service.bean(JdbcTemplate.class);
    }
}
