package nl.raakpunt.directory.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.raakpunt.directory.availability.Schedule;
import nl.raakpunt.directory.availability.store.ScheduleRepository;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.fixture.StaffServer;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.PersonRepository;
import nl.raakpunt.directory.person.Team;
import nl.raakpunt.directory.person.TeamRef;
import nl.raakpunt.directory.source.SourceProblem;
import nl.raakpunt.directory.sync.SyncRun.Kind;
import nl.raakpunt.directory.sync.SyncRun.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** From a real LDAP server, page by page, into a real PostgreSQL. */
class SyncTests {

    private static final int CROWD = 30;

    private static StaffServer ldap;
    private static RunningService service;

    @BeforeAll
    static void start() {
        ldap = StaffServer.start();
        service = RunningService.start(
                ldap.url(),
                Map.of(
                        "raakpunt.sync.sources.staff.directory.page-size", 7,
                        "raakpunt.sync.leaving.runs", 1,
                        "raakpunt.sync.leaving.after", "0s"));
    }

    @AfterAll
    static void stop() {
        service.close();
        ldap.close();
    }

    @BeforeEach
    void fill() {
        ldap.clear();
        service.bean(JdbcTemplate.class).execute("truncate person, team, sync_run, sync_state cascade");
        ldap.addCrowd(CROWD);
    }

    @AfterEach
    void answerAgain() {
        ldap.resume();
    }

    @Test
    void aFirstRunTakesEverybodyOverPageByPage() {
        SyncRun run = run();
        assertThat(run.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(run.read()).isEqualTo(CROWD);
        assertThat(run.added()).isEqualTo(CROWD);
        assertThat(person("p29").active()).isTrue();
    }

    @Test
    void aSecondRunWithoutChangesWritesNothing() {
        run();
        List<Map<String, Object>> before = rows();
        SyncRun second = run();
        assertThat(second.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void everythingThePersonsEntrySaysArrives() {
        ldap.addTeam("Groen en bomen", "p1");
        ldap.addPerson(
                "s.vandermeer",
                "displayName",
                "Sanne van der Meer",
                "givenName",
                "Sanne",
                "sn",
                "Meer",
                "extensionAttribute4",
                "van der",
                "title",
                "Adviseur bomen en groen",
                "ou",
                "Groen en bomen",
                "telephoneNumber",
                "+31 181 471234",
                "mobile",
                "06-12345678",
                "manager",
                StaffServer.dn("p1"),
                "extensionAttribute1",
                "ma-do 08:00-16:00",
                "extensionAttribute2",
                "2026-12-21/2027-01-02",
                "extensionAttribute3",
                "p2 vr; p3",
                "extensionAttribute5",
                "kapvergunning, bomen");
        run();
        TeamRef team = new TeamRef("groen-en-bomen", "Groen en bomen");
        Person sanne = person("s.vandermeer");
        assertThat(sanne.name().prefix()).isEqualTo("van der");
        assertThat(sanne.team()).isEqualTo(team);
        assertThat(sanne.phone()).isEqualTo("+31181471234");
        assertThat(sanne.mobile()).isEqualTo("+31612345678");
        assertThat(sanne.manager()).isEqualTo(id("p1"));
        assertThat(sanne.skills()).containsExactly("bomen", "kapvergunning");
        Schedule schedule = schedule("s.vandermeer");
        assertThat(String.valueOf(schedule.pattern())).startsWith("ma 08:00-16:00; di");
        assertThat(schedule.absences()).hasSize(1);
        assertThat(schedule.standIns()).extracting("person").containsExactly(id("p2"), id("p3"));
        assertThat(service.bean(PersonRepository.class).teams())
                .containsExactly(new Team(team, "Openbare ruimte", id("p1")));
    }

    @Test
    void aClearedAttributeIsCleared() {
        ldap.set("p1", "telephoneNumber", "+31181471234");
        run();
        ldap.set("p1", "telephoneNumber");
        SyncRun run = run();
        assertThat(run.changed()).isEqualTo(1);
        assertThat(person("p1").phone()).isNull();
    }

    @Test
    void aRenamedAndMovedPersonStaysTheSamePerson() {
        String yard = ldap.addUnit("buitendienst");
        run();
        ldap.move("p1", "uid=getrouwd", yard);
        SyncRun run = run();
        assertThat(run.added()).isZero();
        assertThat(run.gone()).isZero();
        assertThat(run.changed()).isEqualTo(1);
        assertThat(person("p1").login()).isEqualTo("getrouwd");
    }

    @Test
    void somebodyWhoLeavesIsKeptAsInactiveAndComesBackAsTheSame() {
        run();
        ldap.remove(List.of("p4"));
        assertThat(run().gone()).isEqualTo(1);
        assertThat(person("p4").active()).isFalse();
        ldap.addPerson("p4");
        assertThat(run().added()).isEqualTo(1);
        assertThat(person("p4").active()).isTrue();
    }

    @Test
    void tenLeaversAreBelievedAndElevenAreHeld() {
        run();
        ldap.remove(IntStream.range(0, 11).mapToObj(i -> "p" + i).toList());
        SyncRun held = run();
        assertThat(held.outcome()).isEqualTo(Outcome.HELD);
        assertThat(held.detail()).contains("11 of 30 people would disappear");
        assertThat(held.reasons()).containsExactly(RunReason.peopleGone(11, 30, 10), RunReason.NOTHING_CHANGED);
        assertThat(person("p0").active()).isTrue();
        ldap.addPerson("p10");
        assertThat(run().outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(person("p0").active()).isFalse();
    }

    @Test
    void anEmptyDirectoryChangesNothing() {
        run();
        ldap.clear();
        SyncRun run = run();
        assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(run.detail()).contains("without a single person");
        assertThat(person("p0").active()).isTrue();
    }

    @Test
    void anAttributeThatVanishesForEverybodyIsHeld() {
        IntStream.range(0, CROWD).forEach(i -> ldap.set("p" + i, "title", "Adviseur"));
        run();
        IntStream.range(0, CROWD).forEach(i -> ldap.set("p" + i, "title"));
        SyncRun run = run();
        assertThat(run.outcome()).isEqualTo(Outcome.HELD);
        assertThat(run.detail()).contains("function");
        assertThat(person("p0").function()).isEqualTo("Adviseur");
    }

    @Test
    void teamsThatAllLoseTheirLeadAreHeld() {
        List.of("Bomen", "Wegen", "Licht").forEach(team -> ldap.addTeam(team, "p1"));
        run();
        List.of("Bomen", "Wegen", "Licht").forEach(ldap::removeTeam);
        SyncRun run = run();
        assertThat(run.outcome()).isEqualTo(Outcome.HELD);
        assertThat(service.bean(PersonRepository.class).teams()).hasSize(3).allMatch(team -> team.lead() != null);
    }

    @Test
    void oneBrokenEntryIsQuarantinedWhileTheOthersGoOn() {
        run();
        ldap.set("p1", "extensionAttribute1", "ma 25:00-26:00");
        ldap.set("p1", "title", "Nieuw");
        ldap.set("p2", "title", "Nieuw");
        ldap.addPerson("zonder-id", "entryUUID", "");
        ldap.addPerson("raar-id", "entryUUID", "1");
        SyncRun run = run();
        assertThat(run.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(run.gone()).isZero();
        assertThat(run.rejected())
                .extracting(SyncRun.Finding::dn, SyncRun.Finding::reason)
                .satisfiesExactlyInAnyOrder(
                        finding -> assertThat(finding.toList().toString())
                                .contains("uid=p1", "extensionAttribute1", "25:00-26:00", "does not exist"),
                        finding ->
                                assertThat(finding.toList().toString()).contains("uid=zonder-id", "has no entryUUID"),
                        finding -> assertThat(finding.toList().toString()).contains("uid=raar-id", "is not a UUID"));
        assertThat(person("p1").function()).isNull();
        assertThat(person("p2").function()).isEqualTo("Nieuw");
    }

    @Test
    void somebodyWhoseIdentityBecameUnreadableIsNotGone() {
        run();
        ldap.set("p1", "entryUUID");
        SyncRun run = run();
        assertThat(run.gone()).isZero();
        assertThat(person("p1").active()).isTrue();
    }

    @Test
    void twoEntriesWithOneIdentityAreBothLeftAsTheyAre() {
        run();
        ldap.addPerson("dubbel", "entryUUID", StaffServer.idOf("p1").toString(), "title", "Bedrieger");
        SyncRun run = run();
        assertThat(run.rejected())
                .singleElement()
                .extracting("reason")
                .asString()
                .startsWith("another entry has the same identity");
        assertThat(person("p1").function()).isNull();
        assertThat(person("p1").active()).isTrue();
    }

    @Test
    void danglingReferencesAreReportedAndLeftEmpty() {
        ldap.set("p1", "manager", StaffServer.dn("nobody"));
        ldap.set("p1", "extensionAttribute3", "ghost; p1; p2");
        ldap.addTeam("Team zonder leiding", "nobody");
        SyncRun run = run();
        assertThat(run.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(run.rejected()).isEmpty();
        assertThat(run.warnings()).hasSize(4);
        assertThat(person("p1").manager()).isNull();
        assertThat(schedule("p1").standIns()).extracting("person").containsExactly(id("p2"));
    }

    @Test
    void aBrokenManagerStaysTheManager() {
        ldap.set("p1", "manager", StaffServer.dn("p2"));
        run();
        ldap.set("p2", "extensionAttribute1", "not a pattern");
        SyncRun run = run();
        assertThat(run.rejected()).hasSize(1);
        assertThat(run.changed()).isZero();
        assertThat(person("p1").manager()).isEqualTo(id("p2"));
    }

    @Test
    void namesWithEverySpecialCharacterAreJustNames() {
        String uid = "a,b+c\"d\\e<f>g;h=i/j#k*(l)";
        ldap.addPerson(uid, "displayName", "Robert'); drop table person;-- 😀 *)(uid=*");
        ldap.set("p1", "manager", StaffServer.dn(uid));
        SyncRun run = run();
        assertThat(run.rejected()).isEmpty();
        assertThat(person(uid).name().display()).isEqualTo("Robert'); drop table person;-- 😀 *)(uid=*");
        assertThat(person("p1").manager()).isEqualTo(id(uid));
    }

    @Test
    void aValueThatIsNotTextBreaksItsOwnEntryOnly() {
        Entry entry = new Entry(
                StaffServer.dn("binair"),
                new Attribute("objectClass", "inetOrgPerson"),
                new Attribute("uid", "binair"),
                new Attribute("sn", "binair"),
                new Attribute("entryUUID", StaffServer.idOf("binair").toString()),
                new Attribute("extensionAttribute3", "a\0b".getBytes(StandardCharsets.UTF_8)));
        ldap.add(entry);
        SyncRun run = run();
        assertThat(run.added()).isEqualTo(CROWD);
        assertThat(run.rejected())
                .singleElement()
                .extracting("reason")
                .isEqualTo("extensionAttribute3 contains a NUL character");
    }

    @Test
    void aDirectoryThatIsDownChangesNothingAndIsSaidPlainly() {
        run();
        Instant complete = service.bean(DirectoryAge.class).observedAt().orElseThrow();
        ldap.pause();
        SyncRun run = run();
        assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(run.detail()).contains("The staff directory cannot be reached", "Nothing was changed.");
        assertThat(run.reasons().getFirst().problem()).isEqualTo(SourceProblem.Kind.UNREACHABLE);
        assertThat(run.reasons().getFirst().server()).startsWith("ldap://");
        assertThat(service.bean(DirectoryAge.class).observedAt()).contains(complete);
        assertThat(person("p0").active()).isTrue();
    }

    @Test
    void aBaseThatDoesNotExistIsAnErrorAndNotAnEmptyDirectory() {
        run();
        ldap.remove(IntStream.range(0, CROWD).mapToObj(i -> "p" + i).toList());
        ldap.removeUnit(StaffServer.PEOPLE);
        SyncRun run = run();
        assertThat(run.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(run.detail()).contains("does not exist");
        assertThat(run.reasons().getFirst().problem()).isEqualTo(SourceProblem.Kind.PLACE_MISSING);
    }

    @Test
    void onlyOneRunHappensAtATime() {
        Leases leases = service.bean(Leases.class);
        Leases.Lease other = leases.take("staff").orElseThrow();
        assertThat(runner().run(directory(), RunOrder.requested(Kind.FULL, false)))
                .isEmpty();
        leases.giveBack(other);
        assertThat(runner().run(directory(), RunOrder.requested(Kind.FULL, false)))
                .isPresent();
    }

    @Test
    void theHistoryKeepsRunsWithWhatTheyRejected() {
        ldap.set("p1", "extensionAttribute2", "morgen");
        SyncRun run = run();
        assertThat(service.bean(SyncRunRepository.class).findById(run.id())).contains(run);
        assertThat(service.bean(SyncRunRepository.class).latest(null, 5)).containsExactly(run);
    }

    private static SyncRun run() {
        return runner().run(directory(), RunOrder.requested(Kind.FULL, false)).orElseThrow();
    }

    private static SyncRunner runner() {
        return service.bean(SyncRunner.class);
    }

    private static StaffDirectory directory() {
        return service.bean(StaffDirectories.class).named("staff").orElseThrow();
    }

    private static PersonId id(String uid) {
        return new PersonId(StaffServer.idOf(uid));
    }

    private static Person person(String uid) {
        return service.bean(PersonRepository.class).findById(id(uid)).orElseThrow();
    }

    private static Schedule schedule(String uid) {
        return service.bean(ScheduleRepository.class)
                .byPeople(List.of(id(uid)))
                .getOrDefault(id(uid), Schedule.UNKNOWN);
    }

    private static List<Map<String, Object>> rows() {
        return List.copyOf(service.bean(JdbcTemplate.class)
                .queryForList("select id, xmin::text, fingerprint from person order by id"));
    }
}
