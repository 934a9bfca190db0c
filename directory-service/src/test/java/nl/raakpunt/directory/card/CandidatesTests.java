package nl.raakpunt.directory.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.raakpunt.directory.availability.ReachabilityRules;
import nl.raakpunt.directory.availability.store.DutyRosterRepository;
import nl.raakpunt.directory.availability.store.OwnEntriesRepository;
import nl.raakpunt.directory.availability.store.ScheduleRepository;
import nl.raakpunt.directory.database.RoundTrips;
import nl.raakpunt.directory.fixture.CountingDataSource;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.fixture.StaffServer;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.sync.DirectoryAge;
import nl.raakpunt.directory.topic.Topic;
import nl.raakpunt.directory.topic.TopicRepository;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is asked first, from a real directory and real files. */
class CandidatesTests {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-27T09:00:00Z");

    private static StaffServer ldap;
    private static RunningService service;

    @BeforeAll
    static void start() {
        ldap = StaffServer.start();
        ldap.addPerson("sanne", "extensionAttribute1", "ma-do 08:00-16:00", "extensionAttribute3", "karim vr; karim");
        ldap.addPerson("karim", "extensionAttribute1", "ma-vr 08:30-17:00", "extensionAttribute3", "sanne");
        ldap.addPerson("omar", "extensionAttribute1", "ma-vr 08:30-17:00");
        ldap.addPerson("els", "extensionAttribute1", "ma 08:30-17:00", "extensionAttribute3", "omar");
        ldap.addPerson("ingrid", "extensionAttribute1", "ma-vr 08:30-17:00");
        ldap.addPerson("weg");
        ldap.addTeam("Groen en bomen", "ingrid");
        ldap.addCrowd(60);
        service = RunningService.start(
                ldap.url(), Map.of("raakpunt.sync.leaving.runs", 1, "raakpunt.sync.leaving.after", "0s"));
        sync();
        csv("areas", "key,name,aliases\nrockanje,Rockanje,\ntinte,Tinte,\n");
        csv("topics", """
                key,title,uri,description,synonyms,questions,answer,territorial,service_level_hours,team
                boom,Boom,,,,,,ja,8,Groen en bomen
                paspoort,Paspoort,,,,,,nee,8,
                """);
        csv("responsibilities", """
                topic,role,area,person
                boom,backup,,ingrid
                boom,expert,,els
                boom,owner,,omar
                boom,owner,rockanje,sanne
                boom,owner,tinte,karim
                boom,expert,rockanje,weg
                paspoort,owner,,omar
                """);
        ldap.remove(List.of("weg"));
        sync();
    }

    @AfterAll
    static void stop() {
        service.close();
        ldap.close();
    }

    @Test
    void theOwnerOfTheVillageComesFirstEachFollowedByTheirStandIn() {
        assertThat(names("boom", "rockanje", FRIDAY))
                .containsExactly(
                        "OWNER sanne", "STAND_IN karim", "OWNER omar", "EXPERT els", "STAND_IN omar", "BACKUP ingrid");
    }

    @Test
    void withoutVillageTheOwnersOfAllVillagesAreThere() {
        assertThat(names("boom", null, MONDAY))
                .containsExactly(
                        "OWNER sanne",
                        "STAND_IN karim",
                        "OWNER karim",
                        "STAND_IN sanne",
                        "OWNER omar",
                        "EXPERT els",
                        "STAND_IN omar",
                        "BACKUP ingrid");
    }

    @Test
    void theTeamLeadIsLastUnlessAskedAlready() {
        Topic boom = topic("boom");
        Topic other = new Topic("paspoort", "x", null, null, List.of(), List.of(), null, false, 8, boom.team());
        assertThat(service.bean(TopicCandidates.class).of(other, null, MONDAY))
                .extracting(candidate -> candidate.role() + " " + uid(candidate.person()))
                .containsExactly("OWNER omar", "TEAM_LEAD ingrid");
    }

    @Test
    void aTopicThatIsTheSameEverywhereIgnoresTheVillage() {
        assertThat(names("paspoort", "tinte", MONDAY)).containsExactly("OWNER omar");
    }

    @Test
    void aStandInNamesForWhomAndCanBeReached() {
        Candidate standIn = service.bean(TopicCandidates.class)
                .of(topic("boom"), "rockanje", FRIDAY)
                .get(1);
        assertThat(standIn.standInFor()).isEqualTo(StaffServer.idOf("sanne"));
        assertThat(standIn.person().reachability().state()).hasToString("REACHABLE");
    }

    @Test
    void cardsKeepTheOrderAskedForAndLeaveOutStrangersAndLeavers() {
        assertThat(service.bean(PersonCards.class)
                        .byIds(List.of(id("omar"), id("weg"), id("nobody"), id("sanne"), id("omar")), MONDAY))
                .extracting(CandidatesTests::uid)
                .containsExactly("omar", "sanne");
    }

    @Test
    void theNumberOfRoundTripsDoesNotGrowWithTheNumberOfPeople() {
        List<PersonId> crowd = IntStream.range(0, 60).mapToObj(i -> id("p" + i)).toList();
        assertThat(queriesFor(crowd))
                .isEqualTo(queriesFor(List.of(id("sanne"))))
                .isEqualTo(2);
    }

    /** Counts on a second set of beans, wired by hand over a database that counts. */
    private static int queriesFor(List<PersonId> ids) {
        CountingDataSource counting = new CountingDataSource(service.bean(DataSource.class));
        try (AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext()) {
            beans.registerBean(JdbcClient.class, () -> JdbcClient.create(counting));
            beans.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(counting));
            beans.registerBean(RoundTrips.class);
            beans.registerBean(DirectoryAge.class, () -> service.bean(DirectoryAge.class));
            beans.registerBean(ReachabilityRules.class, () -> service.bean(ReachabilityRules.class));
            beans.registerBean(ConcernedPeople.class);
            beans.registerBean(ScheduleRepository.class);
            beans.registerBean(OwnEntriesRepository.class);
            beans.registerBean(DutyRosterRepository.class);
            beans.registerBean(ClaimReader.class);
            beans.registerBean(FactsReader.class);
            beans.registerBean(CardReader.class);
            beans.refresh();
            beans.getBean(CardReader.class)
                    .read(ids, MONDAY, book -> ids.stream().map(book::card).toList());
        }
        return counting.statements();
    }

    private static List<String> names(String topic, @Nullable String area, Instant at) {
        return service.bean(TopicCandidates.class).of(topic(topic), area, at).stream()
                .map(candidate -> candidate.role() + " " + uid(candidate.person()))
                .toList();
    }

    private static Topic topic(String key) {
        return service.bean(TopicRepository.class).findByKey(key).orElseThrow();
    }

    private static String uid(PersonCard card) {
        return card.displayName().replace("Person ", "");
    }

    private static PersonId id(String uid) {
        return new PersonId(StaffServer.idOf(uid));
    }

    private static void sync() {
        service.manager().post().uri("/v1/sync/runs").exchange().expectStatus().isOk();
    }

    private static void csv(String kind, String file) {
        service.manager()
                .post()
                .uri("/v1/" + kind + "/_import")
                .contentType(MediaType.valueOf("text/csv"))
                .bodyValue(file)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.rejected.length()")
                .isEqualTo(0);
    }
}
