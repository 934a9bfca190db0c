package nl.raakpunt.directory.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.raakpunt.directory.availability.Schedule;
import nl.raakpunt.directory.availability.store.ScheduleRepository;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.fixture.StaffServer;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.PersonRepository;
import nl.raakpunt.directory.sync.SyncRun.Kind;
import nl.raakpunt.directory.sync.SyncRun.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two municipalities that merged, each still with a directory of its own, and names that look alike. */
class SeveralSourcesTests {

    private static final String BRIELLE = "brielle";
    private static final String WESTVOORNE = "westvoorne";
    private static final String MAIL = "s.visser@voorneaanzee.example";

    private static StaffServer brielle;
    private static StaffServer westvoorne;
    private static RunningService service;

    @BeforeAll
    static void start() {
        brielle = StaffServer.start();
        westvoorne = StaffServer.start();
        Map<String, Object> settings = new HashMap<>(Map.of(
                "raakpunt.sync.sources.staff.enabled",
                false,
                "raakpunt.sync.leaving.runs",
                1,
                "raakpunt.sync.leaving.after",
                "0s"));
        settings.putAll(source(BRIELLE, 1, brielle));
        settings.putAll(source(WESTVOORNE, 2, westvoorne));
        service = RunningService.start(brielle.url(), settings);
    }

    /** Settings of one source. */
    static Map<String, Object> source(String name, int precedence, StaffServer server) {
        String prefix = "raakpunt.sync.sources." + name + ".";
        return Map.of(
                prefix + "precedence",
                precedence,
                prefix + "mapping.active",
                "employeeType -> is-not \"uit dienst\"",
                prefix + "directory.urls",
                server.url(),
                prefix + "directory.base",
                StaffServer.BASE,
                prefix + "directory.username",
                "cn=sync",
                prefix + "directory.password",
                "secret");
    }

    @AfterAll
    static void stop() {
        service.close();
        brielle.close();
        westvoorne.close();
    }

    @BeforeEach
    void fill() {
        brielle.clear();
        westvoorne.clear();
        jdbc().execute("truncate person, team, sync_run, sync_state cascade");
        add(brielle, BRIELLE, "b1");
        add(westvoorne, WESTVOORNE, "w1");
    }

    @AfterEach
    void answerAgain() {
        brielle.resume();
    }

    @Test
    void ofSomebodyInBothTheSourceThatComesFirstCounts() {
        add(westvoorne, WESTVOORNE, "visser", "mail", MAIL.toUpperCase(Locale.ROOT));
        run(WESTVOORNE);
        assertThat(person(WESTVOORNE, "visser").active()).isTrue();
        add(brielle, BRIELLE, "s.visser", "mail", MAIL);
        run(BRIELLE);
        assertThat(person(BRIELLE, "s.visser").active()).isTrue();
        assertThat(person(WESTVOORNE, "visser").active()).isFalse();
    }

    @Test
    void whoeverIsNotUsedIsNamedInTheRunThatFindsIt() {
        add(brielle, BRIELLE, "s.visser", "mail", MAIL);
        run(BRIELLE);
        add(westvoorne, WESTVOORNE, "visser", "mail", MAIL);
        assertThat(run(WESTVOORNE).warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.dn()).startsWith("uid=visser,"))
                .extracting("reason")
                .asString()
                .contains("uid=s.visser,", "in brielle", "not in use");
        assertThat(person(WESTVOORNE, "visser").active()).isFalse();
    }

    @Test
    void whenOneLeavesTheOtherIsUsedAtOnce() {
        add(brielle, BRIELLE, "s.visser", "mail", MAIL);
        add(westvoorne, WESTVOORNE, "visser", "mail", MAIL);
        runBoth();
        brielle.remove(List.of("s.visser"));
        run(BRIELLE);
        assertThat(person(BRIELLE, "s.visser").active()).isFalse();
        assertThat(person(WESTVOORNE, "visser").active()).isTrue();
        add(brielle, BRIELLE, "s.visser", "mail", MAIL);
        run(BRIELLE);
        assertThat(person(WESTVOORNE, "visser").active()).isFalse();
    }

    @Test
    void whoeverNoLongerHasTheAddressGivesWayToo() {
        add(brielle, BRIELLE, "s.visser", "mail", MAIL);
        add(westvoorne, WESTVOORNE, "visser", "mail", MAIL);
        runBoth();
        brielle.set("s.visser", "mail");
        run(BRIELLE);
        assertThat(person(WESTVOORNE, "visser").active()).isTrue();
        assertThat(person(BRIELLE, "s.visser").active()).isTrue();
    }

    @Test
    void somebodyInBothWithOneIdentityStaysWithTheSourceThatComesFirst() {
        addVisserToBoth();
        runBoth();
        assertThat(sourceOfVisser()).isEqualTo(BRIELLE);
        assertThat(run(WESTVOORNE).rejected())
                .singleElement()
                .satisfies(finding -> assertThat(finding.dn()).isEqualTo(StaffServer.dn("w.visser")))
                .extracting("reason")
                .asString()
                .contains("same identity", StaffServer.dn("visser"), "in brielle", "not taken");
        List<Map<String, Object>> before = versions();
        assertThat(run(BRIELLE).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(run(WESTVOORNE).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(run(WESTVOORNE, Kind.IDS)).satisfies(ids -> {
            assertThat(ids.kind()).isEqualTo(Kind.IDS);
            assertThat(ids.outcome()).isEqualTo(Outcome.UNCHANGED);
        });
        assertThat(versions()).isEqualTo(before);
        assertThat(sourceOfVisser()).isEqualTo(BRIELLE);
    }

    @Test
    void itDoesNotMatterWhichOfThemIsReadFirst() {
        addVisserToBoth();
        run(WESTVOORNE);
        assertThat(sourceOfVisser()).isEqualTo(WESTVOORNE);
        assertThat(run(BRIELLE).rejected()).isEmpty();
        assertThat(sourceOfVisser()).isEqualTo(BRIELLE);
        List<Map<String, Object>> before = versions();
        SyncRun next = run(WESTVOORNE);
        assertThat(next.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(next.rejected()).hasSize(1);
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void whenTheFirstNoLongerHasThemTheSecondTakesThemOverWithAllTheirDuties() {
        addVisserToBoth();
        add(brielle, BRIELLE, "kees", "extensionAttribute3", "visser");
        runBoth();
        giveATopicToVisser();
        assertThat(standIns(BRIELLE, "kees")).containsExactly(id(BRIELLE, "visser"));

        brielle.remove(List.of("visser"));
        run(BRIELLE);
        westvoorne.set("w.visser", "uid", "w.visser", "visser");
        SyncRun taken = run(WESTVOORNE);

        assertThat(taken.added()).isEqualTo(1);
        assertThat(taken.rejected()).isEmpty();
        assertThat(sourceOfVisser()).isEqualTo(WESTVOORNE);
        assertThat(person(BRIELLE, "visser").active()).isTrue();
        assertThat(jdbc().queryForObject("select count(*) from responsibility", Integer.class))
                .isEqualTo(1);
        assertThat(run(WESTVOORNE).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(run(BRIELLE).outcome()).isEqualTo(Outcome.UNCHANGED);

        add(brielle, BRIELLE, "visser");
        run(BRIELLE);
        assertThat(sourceOfVisser()).isEqualTo(BRIELLE);
        assertThat(run(WESTVOORNE).rejected()).hasSize(1);
    }

    @Test
    void theStandInsOfSomebodyWhoIsTakenOverStay() {
        add(brielle, BRIELLE, "visser");
        add(westvoorne, BRIELLE, "visser");
        add(brielle, BRIELLE, "kees", "extensionAttribute3", "visser");
        runBoth();
        brielle.set("visser", "employeeType", "uit dienst");
        run(BRIELLE);
        assertThat(person(BRIELLE, "visser").active()).isFalse();
        run(WESTVOORNE);
        assertThat(person(BRIELLE, "visser").active()).isTrue();
        assertThat(sourceOfVisser()).isEqualTo(WESTVOORNE);
        assertThat(standIns(BRIELLE, "kees")).containsExactly(id(BRIELLE, "visser"));
        assertThat(run(BRIELLE).rejected())
                .as("an account that is not in use does not win back")
                .hasSize(1);
        assertThat(sourceOfVisser()).isEqualTo(WESTVOORNE);
        brielle.set("visser", "employeeType");
        run(BRIELLE);
        assertThat(sourceOfVisser()).isEqualTo(BRIELLE);
    }

    @Test
    void anEntryThatIsNotTakenIsForgottenWhenItIsGone() {
        addVisserToBoth();
        runBoth();
        westvoorne.remove(List.of("w.visser"));
        SyncRun gone = run(WESTVOORNE);
        assertThat(gone.rejected()).isEmpty();
        assertThat(gone.missing()).isZero();
        assertThat(person(BRIELLE, "visser").missingSince()).isNull();
        assertThat(jdbc().queryForObject("select count(*) from person_claim", Integer.class))
                .isZero();
        assertThat(run(WESTVOORNE).outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void whoeverNamesTheEntryThatIsNotTakenMeansThePersonAllTheSame() {
        addVisserToBoth();
        add(westvoorne, WESTVOORNE, "kees", "manager", StaffServer.dn("w.visser"));
        run(WESTVOORNE);
        assertThat(person(WESTVOORNE, "kees").manager()).isEqualTo(id(BRIELLE, "visser"));
        run(BRIELLE);
        assertThat(person(WESTVOORNE, "kees").manager()).isEqualTo(id(BRIELLE, "visser"));
        westvoorne.remove(List.of("w.visser"));
        run(WESTVOORNE);
        assertThat(person(WESTVOORNE, "kees").manager()).isNull();
    }

    private static void addVisserToBoth() {
        add(brielle, BRIELLE, "visser");
        westvoorne.addPerson("w.visser", "entryUUID", id(BRIELLE, "visser").toString());
    }

    private static void giveATopicToVisser() {
        jdbc().execute("delete from topic where key = 'wegen'");
        jdbc().execute("insert into topic (key, title, synonyms, example_questions, territorial, service_level_hours)"
                + " values ('wegen', 'Wegen', '{}', '{}', false, 8)");
        jdbc().update("insert into responsibility (topic, person, role) values ('wegen', ?, 'OWNER')", (Object)
                id(BRIELLE, "visser").value());
    }

    private static String sourceOfVisser() {
        return Objects.requireNonNull(jdbc().queryForObject(
                        "select source from person where id = ?",
                        String.class,
                        id(BRIELLE, "visser").value()));
    }

    private static List<Map<String, Object>> versions() {
        return List.copyOf(jdbc().queryForList("""
                select id::text, xmin::text from person
                union all select person::text || source, xmin::text from person_claim order by 1
                """));
    }

    @Test
    void referencesMeanSomebodyOfTheirOwnSource() {
        add(brielle, BRIELLE, "jansen");
        add(westvoorne, WESTVOORNE, "jansen");
        add(brielle, BRIELLE, "kees", "manager", StaffServer.dn("jansen"), "extensionAttribute3", "jansen");
        add(westvoorne, WESTVOORNE, "kees", "manager", StaffServer.dn("jansen"), "extensionAttribute3", "jansen");
        add(westvoorne, WESTVOORNE, "los", "manager", StaffServer.dn("b1"), "extensionAttribute3", "b1");
        runBoth();
        for (String source : List.of(BRIELLE, WESTVOORNE)) {
            assertThat(person(source, "kees").manager()).isEqualTo(id(source, "jansen"));
            assertThat(standIns(source, "kees")).containsExactly(id(source, "jansen"));
        }
        assertThat(person(WESTVOORNE, "los").manager())
                .as("a name in a directory is a name in that directory")
                .isNull();
        assertThat(standIns(WESTVOORNE, "los"))
                .as("one sign-in name, one person")
                .containsExactly(id(BRIELLE, "b1"));
    }

    @Test
    void whoeverReferredToSomebodyWhoIsNotUsedRefersToThePersonWhoIs() {
        add(westvoorne, WESTVOORNE, "visser", "mail", MAIL);
        add(westvoorne, WESTVOORNE, "kees", "manager", StaffServer.dn("visser"), "extensionAttribute3", "visser");
        run(WESTVOORNE);
        assertThat(person(WESTVOORNE, "kees").manager()).isEqualTo(id(WESTVOORNE, "visser"));
        add(brielle, BRIELLE, "s.visser", "mail", MAIL);
        run(BRIELLE);
        assertThat(person(WESTVOORNE, "kees").manager()).isEqualTo(id(BRIELLE, "s.visser"));
        assertThat(standIns(WESTVOORNE, "kees")).containsExactly(id(BRIELLE, "s.visser"));
        brielle.remove(List.of("s.visser"));
        run(BRIELLE);
        assertThat(person(WESTVOORNE, "kees").manager()).isEqualTo(id(WESTVOORNE, "visser"));
        assertThat(standIns(WESTVOORNE, "kees")).containsExactly(id(WESTVOORNE, "visser"));
    }

    @Test
    void aSourceThatIsDownDoesNotStopTheOther() {
        runBoth();
        brielle.pause();
        westvoorne.set("w1", "title", "Nieuw");
        assertThat(run(BRIELLE).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(run(WESTVOORNE).outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(person(WESTVOORNE, "w1").function()).isEqualTo("Nieuw");
        assertThat(person(BRIELLE, "b1").active()).isTrue();
    }

    @Test
    void teamsOfOneNameAreTwoTeamsEachWithItsOwnPeople() {
        add(brielle, BRIELLE, "b2", "ou", "Wegen");
        add(westvoorne, WESTVOORNE, "w2", "ou", "Wegen");
        addTeam(brielle, BRIELLE, "b1");
        addTeam(westvoorne, WESTVOORNE, "w1");
        runBoth();
        runBoth();
        assertThat(members("wegen")).containsExactlyInAnyOrder(id(BRIELLE, "b1"), id(BRIELLE, "b2"));
        assertThat(members("wegen-2")).containsExactlyInAnyOrder(id(WESTVOORNE, "w1"), id(WESTVOORNE, "w2"));
        assertThat(run(BRIELLE).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(run(WESTVOORNE).outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    private static void addTeam(StaffServer server, String source, String member) {
        Entry entry = new Entry("cn=Wegen,ou=teams," + StaffServer.BASE);
        entry.addAttribute("objectClass", "groupOfNames");
        entry.addAttribute("cn", "Wegen");
        entry.addAttribute("entryUUID", StaffServer.idOf(source + " team").toString());
        entry.addAttribute("member", StaffServer.dn(member));
        server.add(entry);
    }

    private static void add(StaffServer server, String source, String uid, String... attributes) {
        String[] all = new String[attributes.length + 2];
        System.arraycopy(attributes, 0, all, 2, attributes.length);
        all[0] = "entryUUID";
        all[1] = id(source, uid).value().toString();
        server.addPerson(uid, all);
    }

    private static PersonId id(String source, String uid) {
        return new PersonId(StaffServer.idOf(source + " " + uid));
    }

    private static void runBoth() {
        assertThat(run(BRIELLE).outcome()).isIn(Outcome.APPLIED, Outcome.UNCHANGED);
        assertThat(run(WESTVOORNE).outcome()).isIn(Outcome.APPLIED, Outcome.UNCHANGED);
    }

    private static SyncRun run(String source) {
        return run(source, Kind.FULL);
    }

    private static SyncRun run(String source, Kind kind) {
        StaffDirectory directory =
                service.bean(StaffDirectories.class).named(source).orElseThrow();
        return service.bean(SyncRunner.class)
                .run(directory, RunOrder.requested(kind, false))
                .orElseThrow();
    }

    private static Person person(String source, String uid) {
        return service.bean(PersonRepository.class).findById(id(source, uid)).orElseThrow();
    }

    private static List<PersonId> standIns(String source, String uid) {
        PersonId id = id(source, uid);
        return service
                .bean(ScheduleRepository.class)
                .byPeople(List.of(id))
                .getOrDefault(id, Schedule.UNKNOWN)
                .standIns()
                .stream()
                .map(standIn -> standIn.person())
                .toList();
    }

    private static List<PersonId> members(String team) {
        return jdbc().query(
                        "select person from team_member where team = ?",
                        (row, number) -> new PersonId(row.getObject(1, UUID.class)),
                        team);
    }

    private static JdbcTemplate jdbc() {
        return service.bean(JdbcTemplate.class);
    }
}
