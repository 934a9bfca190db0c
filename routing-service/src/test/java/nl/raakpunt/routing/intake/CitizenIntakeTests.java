package nl.raakpunt.routing.intake;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.raakpunt.routing.citizen.Language;
import nl.raakpunt.routing.citizen.Tracks;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.SelfService;
import nl.raakpunt.routing.question.Caller;
import nl.raakpunt.routing.question.Channel;
import nl.raakpunt.routing.question.People;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.State;
import nl.raakpunt.routing.testing.DirectoryStub;
import nl.raakpunt.routing.testing.RealParts;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import nl.raakpunt.routing.worktime.Deadlines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions that nobody typed: who owns them, to whom they are offered, and that they are taken whatever is down. */
@RoutingServiceTest
class CitizenIntakeTests {
    private static final UUID ON_DUTY = UUID.fromString("55555555-5555-4555-8555-555555555555");
    private static final UUID SANNE = People.SANNE.id();
    private static final UUID INGRID = People.INGRID.id();
    private static final Caller JAN = new Caller("Jan Jansen", null, "jan@inwoner.example");

    @Autowired
    private CitizenIntake intake;

    @Autowired
    private IntakeSettings settings;

    @Autowired
    private SelfService rosters;

    @Autowired
    private Directory directory;

    @Autowired
    private Tracks tracks;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CircuitBreakerRegistry breakers;

    @BeforeEach
    @AfterEach
    void directoryWorks() {
        DirectoryStub.works();
        breakers.getAllCircuitBreakers().forEach(breaker -> breaker.reset());
    }

    @Test
    void theColleagueOnDutyOwnsItAndItIsOfferedToTheOnePerson() {
        Question question = intake.take(asks("Mag ik de boom in mijn tuin kappen?"), Receipt.once("form"));
        assertThat(question.owner().id()).isEqualTo(ON_DUTY);
        assertThat(question.state()).isEqualTo(State.OFFERED);
        assertThat(question.turn().id()).isEqualTo(SANNE);
        assertThat(question.channel()).isEqualTo(Channel.FORM);
        assertThat(Objects.requireNonNull(question.topic()).key()).isEqualTo("boom-kappen");
        assertThat(Objects.requireNonNull(question.area()).key()).isEqualTo("rockanje");
    }

    @Test
    void nobodyIsPromisedAMomentWhenNobodyIsBack() {
        Instant back = Instant.parse("2026-12-07T07:30:00Z");
        String away = DirectoryStub.example("experts.json")
                .replace("\"state\": \"REACHABLE\"", "\"state\": \"AWAY\"")
                .replaceAll("\"backAt\": (null|\"[^\"]*\")", "\"backAt\": \"" + back + "\"");
        RealParts.DIRECTORY.stubFor(
                post(urlPathEqualTo("/v1/experts/_find")).atPriority(1).willReturn(okJson(away)));
        Question question = intake.take(asks("Mag ik de boom in mijn tuin kappen?"), Receipt.once("form"));
        assertThat(question.promise().answerBefore()).isEqualTo(deadlines.answerBefore(back, 16));
    }

    @Test
    void whatIsNotClearWaitsForTheOwner() {
        RealParts.DIRECTORY.stubFor(post(urlPathEqualTo("/v1/experts/_find"))
                .atPriority(1)
                .willReturn(okJson(DirectoryStub.example("experts.json")
                        .replace("\"topics\": [", "\"topics\": [], \"ignored\": ["))));
        Question question = intake.take(asks("Ik heb een vraag"), Receipt.once("form"));
        assertThat(question.state()).isEqualTo(State.RECEIVED);
        assertThat(question.owner().id()).isEqualTo(ON_DUTY);
        assertThat(question.topic()).isNull();
        assertThat(arrivalsToldTo(ON_DUTY, question)).isEqualTo(1);
    }

    @Test
    void whoOwnsWhatIsOfferedAtOnceIsNotDisturbed() {
        Question question = intake.take(asks("Mag ik de boom in mijn tuin kappen?"), Receipt.once("form"));
        assertThat(arrivalsToldTo(ON_DUTY, question)).isZero();
    }

    private int arrivalsToldTo(UUID owner, Question question) {
        return jdbc.sql("""
                        select count(*) from outbox_message
                        where question_id = :id and channel = 'mail' and kind = 'ARRIVED' and recipient_id = :owner
                          and status <> 'NO_ADDRESS'""")
                .param("id", question.id().value())
                .param("owner", owner)
                .query(Integer.class)
                .single();
    }

    @Test
    void aTeamWithoutRosterIsAnsweredForByWhoLeadsIt() {
        RealParts.DIRECTORY.stubFor(
                get(urlPathMatching("/v1/teams/[^/]+/duty"))
                        .atPriority(1)
                        .willReturn(
                                okJson(
                                        "{\"team\": {\"id\": \"kcc\", \"name\": \"KCC\"}, \"now\": null, \"next\": null, \"roster\": null}")));
        assertThat(newOwner().now().id()).isEqualTo(INGRID);
    }

    @Test
    void whileTheDirectoryIsDownTheLastOneKnownOwnsIt() {
        FirstOwner owner = newOwner();
        assertThat(owner.now().id()).isEqualTo(ON_DUTY);
        DirectoryStub.isBroken();
        assertThat(owner.now().id()).isEqualTo(ON_DUTY);
    }

    @Test
    void whenNobodyWasEverKnownTheOneInTheSettingsOwnsIt() {
        DirectoryStub.isBroken();
        assertThat(newOwner().now().id()).isEqualTo(People.LOTTE.id());
    }

    @Test
    void aQuestionIsTakenWhileTheDirectoryIsDown() {
        DirectoryStub.isBroken();
        Question question = intake.take(asks("Mag ik de boom in mijn tuin kappen?"), Receipt.once("form"));
        assertThat(question.state()).isEqualTo(State.RECEIVED);
        assertThat(question.text()).isEqualTo("Mag ik de boom in mijn tuin kappen?");
    }

    @Test
    void theSameReceiptIsTheSameQuestionAlsoWhenAnotherColleagueIsOnDuty() {
        Receipt receipt = Receipt.once("mail");
        Question first = intake.take(asks("Een keer"), receipt);
        DirectoryStub.isBroken();
        assertThat(intake.take(asks("Een keer"), receipt).id()).isEqualTo(first.id());
    }

    @Test
    void whatComesInTwiceAtTheSameMomentIsOneQuestion() throws Exception {
        Receipt receipt = Receipt.once("mail");
        Callable<Question> take = () -> intake.take(asks("Tegelijk"), receipt);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Question>> taken = threads.invokeAll(List.of(take, take, take, take));
            UUID first = taken.getFirst().get().id().value();
            for (Future<Question> each : taken) {
                assertThat(each.get().id().value()).isEqualTo(first);
            }
        }
    }

    @Test
    void theCitizenGetsATrackCodeAndIsWrittenToInTheirLanguage() {
        FromCitizen english = new FromCitizen("May I cut my tree?", JAN, Channel.FORM, Language.EN, "Rockanje", false);
        Question question = intake.take(english, Receipt.once("form"));
        assertThat(tracks.codeOf(question.id()).orElseThrow().shown()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(tracks.codeOf(question.id())).isEqualTo(tracks.codeOf(question.id()));
        assertThat(tracks.language(question.id())).isEqualTo(Language.EN);
    }

    @Test
    void aCitizenServiceNumberIsNeverKept() {
        Question question = intake.take(asks("Mijn nummer is 111222333, helpt u mij?"), Receipt.once("form"));
        assertThat(question.text()).isEqualTo("Mijn nummer is [BSN verwijderd], helpt u mij?");
    }

    @Test
    void nothingCanBeSwitchedOnWithoutAnOwner() {
        IntakeSettings.Form on = new IntakeSettings.Form(true, Duration.ZERO, 20);
        assertThatThrownBy(() -> new IntakeSettings("kcc", null, "KCC", null, settings.source(), on, Map.of()))
                .hasMessageContaining("raakpunt.intake.owner-id");
    }

    private FirstOwner newOwner() {
        return new FirstOwner(settings, rosters, directory);
    }

    private static FromCitizen asks(String text) {
        return new FromCitizen(text, JAN, Channel.FORM, Language.NL, null, false);
    }
}
