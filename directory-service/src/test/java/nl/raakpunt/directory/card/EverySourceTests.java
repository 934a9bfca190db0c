package nl.raakpunt.directory.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.raakpunt.directory.availability.Claim;
import nl.raakpunt.directory.availability.Claim.Kind;
import nl.raakpunt.directory.availability.ClaimSource;
import nl.raakpunt.directory.availability.DutyRoster;
import nl.raakpunt.directory.availability.OwnAbsence;
import nl.raakpunt.directory.availability.Reachability;
import nl.raakpunt.directory.availability.Reachability.Reason;
import nl.raakpunt.directory.availability.Reachability.State;
import nl.raakpunt.directory.availability.ReachabilityRules;
import nl.raakpunt.directory.availability.StandIn;
import nl.raakpunt.directory.availability.StandInChain.Step;
import nl.raakpunt.directory.availability.store.DutyRosterRepository;
import nl.raakpunt.directory.availability.store.DutyRosterWriter;
import nl.raakpunt.directory.availability.store.OwnEntriesRepository;
import nl.raakpunt.directory.availability.store.OwnEntriesWriter;
import nl.raakpunt.directory.availability.store.ScheduleRepository;
import nl.raakpunt.directory.database.RoundTrips;
import nl.raakpunt.directory.fixture.CountingDataSource;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.fixture.StaffServer;
import nl.raakpunt.directory.fixture.StoredStaff;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.sync.DirectoryAge;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that is known of people comes together, for many at once; on Monday 23 November 2026 at ten. */
class EverySourceTests {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private static RunningService service;
    private static StoredStaff staff;
    private static OwnEntriesWriter entries;
    private static DutyRosterWriter rosters;

    private final Telephones telephones = new Telephones();

    @BeforeAll
    static void start() {
        service = RunningService.start("ldap://localhost:1");
        staff = new StoredStaff(service.bean(JdbcClient.class));
        entries = service.bean(OwnEntriesWriter.class);
        rosters = service.bean(DutyRosterWriter.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void clear() {
        staff.clear();
    }

    @Test
    void whatASourceTellsDecidesAndASourceThatIsDownIsNamed() {
        person("anna", null);
        person("bram", null);
        telephones.calling("anna");
        telephones.missing = "De telefooncentrale antwoordt niet.";
        CardBook book = read(ids("anna", "bram"));
        assertThat(reachability(book, "anna").reason()).isEqualTo(Reason.IN_CALL);
        assertThat(reachability(book, "bram").state()).isEqualTo(State.REACHABLE);
        assertThat(reachability(book, "bram").missing()).containsExactly("De telefooncentrale antwoordt niet.");
    }

    @Test
    void aFaultInASourceLeavesTheRestAsItIs() {
        person("anna", null);
        telephones.broken = true;
        Reachability anna = reachability(read(ids("anna")), "anna");
        assertThat(anna.state()).isEqualTo(State.REACHABLE);
        assertThat(anna.missing()).containsExactly("Een van de bronnen van bereikbaarheid geeft geen antwoord.");
    }

    @Test
    void whatWasEnteredHereDecides() {
        person("anna", null);
        entries.put(id("anna"), new OwnAbsence(new UUID(0, 1), NOW, NOW.plusSeconds(3_600), NOW, false));
        Reachability away = reachability(read(ids("anna")), "anna");
        assertThat(away.state()).isEqualTo(State.AWAY);
        assertThat(away.source()).isEqualTo(Reachability.Source.OWN_ENTRY);
        assertThat(away.until()).isEqualTo(NOW.plusSeconds(3_600));
    }

    @Test
    void withoutStandInItIsUpToWhoIsOnDutyElseToTheLeadElseToWhomTheLeadNamed() {
        String team = staff.team("Groen", "Openbare ruimte");
        for (String name : List.of("anna", "duty", "lead", "other")) {
            person(name, team);
        }
        staff.setTeam(team, "lead", id("lead").value());
        staff.standIn("lead", "other");
        rosters.put(team, roster("duty"));
        assertThat(standIn(read(ids("anna")), "anna")).isEqualTo("duty DUTY");
        away("anna");
        away("duty");
        assertThat(standIn(read(ids("anna")), "anna")).isEqualTo("lead TEAM_LEAD");
        away("lead");
        assertThat(standIn(read(ids("anna")), "anna")).isEqualTo("other TEAM_LEAD");
        away("other");
        assertThat(standIn(read(ids("anna")), "anna")).isNull();
    }

    @Test
    void nobodyBothersTheTeamLeadForSomebodyWhoCanBeReached() {
        String team = staff.team("Groen", "Openbare ruimte");
        person("anna", team);
        person("lead", team);
        staff.setTeam(team, "lead", id("lead").value());
        assertThat(standIn(read(ids("anna")), "anna")).isNull();
    }

    @Test
    void ownStandInsComeBeforeThoseOfTheDirectoryAndForATopicBeforeAll() {
        for (String name : List.of("anna", "own", "directory", "trees")) {
            person(name, null);
        }
        staff.standIn("anna", "directory");
        staff.topic("bomen", false);
        entries.putStandIns(
                id("anna"),
                List.of(
                        new StandIn(id("own"), StandIn.Term.ALWAYS),
                        new StandIn(id("trees"), StandIn.Term.ALWAYS, "bomen")));
        CardBook book = read(ids("anna"));
        assertThat(standIn(book, "anna")).isEqualTo("own NAMED");
        assertThat(book.standInOf(id("anna"), "bomen"))
                .hasValueSatisfying(found -> assertThat(found.step()).isEqualTo(Step.NAMED_FOR_TOPIC))
                .hasValueSatisfying(found -> assertThat(found.person()).isEqualTo(id("trees")));
        away("own");
        assertThat(standIn(read(ids("anna")), "anna")).isEqualTo("directory NAMED");
    }

    /** Half of them in teams with a lead and a roster, with own entries, stand-ins and calls. */
    @Test
    void fiftyPeopleOrTwoHundredCostTwoRoundTripsAndEverySourceIsAskedOnce() {
        for (int i = 0; i < 200; i++) {
            busyPerson(i);
        }
        int forFifty = queriesFor(50);
        assertThat(telephones.asked).hasSize(1);
        assertThat(telephones.asked.getFirst()).hasSizeGreaterThanOrEqualTo(50);
        assertThat(queriesFor(200)).isEqualTo(forFifty).isEqualTo(2);
        assertThat(queriesFor(0)).isLessThanOrEqualTo(forFifty);
    }

    @Test
    void whoIsOnDutyInTheTeamOfAStandInIsReadWhenThatTurnsOutToMatter() {
        String team = staff.team("Groen", "Openbare ruimte");
        person("anna", null);
        person("bram", team);
        person("duty", null);
        staff.standIn("anna", "bram");
        rosters.put(team, roster("duty"));
        CountingDataSource counting = new CountingDataSource(service.bean(DataSource.class));
        String ofAnna = read(ids("anna"), counting, book -> String.valueOf(standIn(book, "anna")));
        assertThat(ofAnna).isEqualTo("bram NAMED");
        assertThat(counting.statements()).isEqualTo(2);
        String ofBram = read(ids("anna"), counting, book -> String.valueOf(standIn(book, "bram")));
        assertThat(ofBram).isEqualTo("duty DUTY");
        assertThat(counting.statements()).isEqualTo(6);
    }

    @Test
    void somebodyWhoIsNotThereIsLookedForOnce() {
        person("anna", null);
        CountingDataSource counting = new CountingDataSource(service.bean(DataSource.class));
        Optional<PersonCard> card = read(ids("anna"), counting, book -> book.card(id("nobody")));
        assertThat(card).isEmpty();
        assertThat(counting.statements()).isEqualTo(3);
    }

    private int queriesFor(int people) {
        List<PersonId> asked =
                IntStream.range(0, people).mapToObj(i -> id("p" + i)).toList();
        CountingDataSource counting = new CountingDataSource(service.bean(DataSource.class));
        List<PersonCard> cards = read(
                asked,
                counting,
                book -> asked.stream()
                        .flatMap(person -> book.card(person).stream())
                        .toList());
        assertThat(cards).hasSameSizeAs(asked);
        return counting.statements();
    }

    private void busyPerson(int number) {
        String login = "p" + number;
        String team = number % 2 == 0 && number < 40 ? staff.team("Team " + number, "Zaken") : null;
        person(login, team);
        telephones.calling(login);
        if (team != null) {
            staff.setTeam(team, "lead", id(login).value());
            rosters.put(team, roster(login));
        }
        if (number > 0) {
            staff.standIn(login, "p" + (number - 1));
        }
        entries.put(id(login), new OwnAbsence(new UUID(1, number), NOW.plusSeconds(3_600), null, NOW, false));
    }

    private static DutyRoster roster(String login) {
        return new DutyRoster(
                List.of(id(login)), LocalDate.of(2026, 11, 23), DayOfWeek.MONDAY, LocalTime.of(8, 0), List.of());
    }

    private static void person(String login, @Nullable String team) {
        if (team == null) {
            staff.person(login);
        } else {
            staff.person(login, "team", team);
        }
        staff.pattern(login, "ma-vr 08:00-17:00");
    }

    private static void away(String login) {
        staff.absence(login, "2026-11-23", "2026-11-24");
    }

    private static @Nullable String standIn(CardBook book, String login) {
        return book.standInCardOf(id(login), null)
                .map(card -> card.displayName().replace("Person ", "") + " " + card.via())
                .orElse(null);
    }

    private static Reachability reachability(CardBook book, String login) {
        return book.card(id(login)).orElseThrow().reachability();
    }

    private CardBook read(Collection<PersonId> ids) {
        return read(ids, service.bean(DataSource.class), book -> {
            ids.forEach(book::card);
            return book;
        });
    }

    /** By a second set of beans, over any database and with a source of its own. */
    private <T> T read(Collection<PersonId> ids, DataSource database, Function<CardBook, T> making) {
        try (AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext()) {
            beans.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
            beans.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database));
            beans.registerBean(DirectoryAge.class, () -> service.bean(DirectoryAge.class));
            beans.registerBean(ReachabilityRules.class, () -> service.bean(ReachabilityRules.class));
            beans.registerBean(ClaimSource.class, () -> telephones);
            beans.register(
                    RoundTrips.class,
                    ConcernedPeople.class,
                    ScheduleRepository.class,
                    OwnEntriesRepository.class,
                    DutyRosterRepository.class,
                    ClaimReader.class,
                    FactsReader.class,
                    CardReader.class);
            beans.refresh();
            return beans.getBean(CardReader.class).read(ids, NOW, making);
        }
    }

    private static List<PersonId> ids(String... logins) {
        return List.of(logins).stream().map(EverySourceTests::id).toList();
    }

    private static PersonId id(String login) {
        return new PersonId(StaffServer.idOf(login));
    }

    /** A telephone system that remembers who asked for whom. */
    private static final class Telephones implements ClaimSource {

        private final List<Collection<PersonId>> asked = new CopyOnWriteArrayList<>();
        private final List<PersonId> calling = new ArrayList<>();
        private @Nullable String missing;
        private boolean broken;

        void calling(String login) {
            calling.add(id(login));
        }

        @Override
        public Told about(Collection<PersonId> people, Instant now) {
            asked.add(people);
            if (broken) {
                throw new IllegalStateException("a fault of the test");
            }
            List<Claim> claims = calling.stream()
                    .filter(people::contains)
                    .map(person -> new Claim(
                            person,
                            Claim.Source.TELEPHONE,
                            Kind.IN_CALL,
                            now.minusSeconds(5),
                            null,
                            now.minusSeconds(5)))
                    .toList();
            return new Told(claims, missing);
        }
    }
}
