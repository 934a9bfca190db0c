package nl.raakpunt.routing.push;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.notify.Preference;
import nl.raakpunt.routing.notify.Preferences;
import nl.raakpunt.routing.notify.QuietHours;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionOverview;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.testing.Mailbox;
import nl.raakpunt.routing.testing.Questioning;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Offers as notifications, through a push service that is a stand-in and a browser that really decrypts. */
@RoutingServiceTest
class PushTests {

    private static final WireMockServer SERVICE =
            new WireMockServer(wireMockConfig().dynamicPort());
    private static final String FIREFOX = "Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/145.0";

    @Autowired
    private PushDevices devices;

    @Autowired
    private PushSettings settings;

    @Autowired
    private Preferences preferences;

    @Autowired
    private Questions questions;

    @Autowired
    private QuestionOverview overview;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final SignedIn lotte = Questioning.somebody("Lotte Bakker");
    private final SignedIn sanne = Questioning.somebody("Sanne van der Meer");
    private final PushReceiver browser = PushReceiver.fresh();
    private Questioning people;

    @BeforeAll
    static void start() {
        SERVICE.start();
    }

    @AfterAll
    static void stop() {
        SERVICE.stop();
    }

    @BeforeEach
    void ready() {
        people = new Questioning(questions, overview, clock);
        SERVICE.resetAll();
        SERVICE.stubFor(any(anyUrl()).atPriority(9).willReturn(status(201)));
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from push_subscription").update();
        jdbc.sql("delete from outbox_message where channel like 'push-%'").update();
    }

    @Test
    void whoIsOfferedAQuestionSeesTheTopicAndUntilWhenAndNothingOfTheCitizen() {
        switchOn("/sanne", "127.0.0.1", browser, "nl");

        Question question = people.offered(lotte, sanne);

        LoggedRequest request = brought("/sanne").getFirst();
        JsonNode told = JsonMapper.shared().readTree(browser.decrypt(request.getBody()));
        assertThat(told.get("title").asString()).isEqualTo("Een vraag voor u");
        assertThat(told.get("body").asString())
                .matches("Boom kappen\\. Reageer vóór \\w+dag \\d+ \\w+ om \\d\\d\\.\\d\\d uur\\.");
        assertThat(told.get("path").asString())
                .isEqualTo("/vragen/" + question.id().value());
        assertThat(told.get("lang").asString()).isEqualTo("nl");
        assertThat(told.toString()).doesNotContain("Piet", "tuin", "0612345678", "Lotte", "Sanne");
        assertThat(Integer.parseInt(request.getHeader("TTL"))).isBetween(13_000, 14_400);
        assertThat(request.getHeader("Authorization")).startsWith("vapid t=");
        assertThat(Mailbox.mail(sanne, question.reference()))
                .as("the message itself comes too")
                .isNotNull();
    }

    @Test
    void whileACallerWaitsItSaysSo() {
        switchOn("/sanne", "127.0.0.1", browser, "nl");

        people.offer(people.received(lotte), lotte, sanne, true);

        JsonNode told = JsonMapper.shared()
                .readTree(browser.decrypt(brought("/sanne").getFirst().getBody()));
        assertThat(told.get("title").asString()).isEqualTo("Een beller wacht aan de lijn");
        assertThat(told.get("body").asString()).isEqualTo("Boom kappen. Reageer nu.");
    }

    @Test
    void itIsInTheLanguageInWhichItWasSwitchedOn() {
        switchOn("/english", "127.0.0.1", browser, "en");
        people.offered(lotte, sanne);
        assertThat(browser.decrypt(brought("/english").getFirst().getBody()))
                .contains("A question for you", "Answer before");
    }

    @Test
    void everyDeviceGetsItAndNobodyElses() {
        PushReceiver telephone = PushReceiver.fresh();
        switchOn("/desk", "127.0.0.1", browser, "nl");
        switchOn("/telephone", "localhost", telephone, "nl");

        people.offered(lotte, sanne);

        assertThat(browser.decrypt(brought("/desk").getFirst().getBody())).contains("Boom kappen");
        assertThat(telephone.decrypt(brought("/telephone").getFirst().getBody()))
                .contains("Boom kappen");
        people.offered(sanne, lotte);
        Mailbox.mail(lotte, "Vraag voor u");
        assertThat(waitingOrSent()).as("Lotte has no device").isEqualTo(2);
    }

    @Test
    void aDeviceThatIsGoneIsForgotten() {
        for (int code : new int[] {404, 410}) {
            SERVICE.stubFor(post(urlPathEqualTo("/gone")).willReturn(status(code)));
            switchOn("/gone", "127.0.0.1", browser, "nl");

            people.offered(lotte, sanne);

            await().untilAsserted(() -> assertThat(devices.of(sanne.id())).isEmpty());
            people.offered(lotte, sanne);
            await().untilAsserted(() -> assertThat(statuses()).containsOnly("SENT"));
        }
        SERVICE.verify(2, postRequestedFor(urlPathEqualTo("/gone")));
    }

    @Test
    void aDeviceThatGetsTooMuchWaitsAsLongAsItAsksAndHoldsUpNoOther() {
        PushReceiver telephone = PushReceiver.fresh();
        firstAnswers("/busy", 429, "3");
        switchOn("/busy", "127.0.0.1", browser, "nl");
        switchOn("/free", "127.0.0.1", telephone, "nl");

        people.offered(lotte, sanne);

        assertThat(telephone.decrypt(brought("/free").getFirst().getBody())).contains("Boom kappen");
        await().untilAsserted(() -> assertThat(brought("/busy")).hasSize(2));
        assertThat(between(brought("/busy"))).isGreaterThanOrEqualTo(Duration.ofMillis(2_900));
        await().untilAsserted(() -> assertThat(statuses()).containsExactly("SENT", "SENT"));
    }

    @Test
    void aServiceThatIsDownIsLeftAloneAsLongAsItAsksAndTheOtherGoesOn() {
        PushReceiver telephone = PushReceiver.fresh();
        firstAnswers("/down", 503, "2");
        switchOn("/down", "127.0.0.1", browser, "nl");
        switchOn("/up", "localhost", telephone, "nl");

        people.offered(lotte, sanne);

        assertThat(telephone.decrypt(brought("/up").getFirst().getBody())).contains("Boom kappen");
        await().untilAsserted(() -> assertThat(brought("/down")).hasSize(2));
        assertThat(between(brought("/down"))).isGreaterThanOrEqualTo(Duration.ofMillis(1_900));
        await().untilAsserted(() -> assertThat(statuses()).containsExactly("SENT", "SENT"));
        assertThat(jdbc.sql("select max(attempts) from outbox_message where channel like 'push-%'")
                        .query(Integer.class)
                        .single())
                .as("that it was down is no fault of the message")
                .isEqualTo(1);
    }

    @Test
    void whatWasAnsweredMeanwhileDisturbsNobody() {
        SERVICE.stubFor(post(urlPathEqualTo("/late")).willReturn(status(503)));
        switchOn("/late", "127.0.0.1", browser, "nl");
        Question question = people.offered(lotte, sanne);
        brought("/late");

        people.done(question, new Command.Accept(Colleague.of(sanne)));
        await().untilAsserted(() -> assertThat(statuses()).containsExactly("SENT"));
        int before = SERVICE.findAll(postRequestedFor(urlPathEqualTo("/late"))).size();
        SERVICE.stubFor(post(urlPathEqualTo("/late")).willReturn(status(201)));

        people.offered(lotte, sanne);
        await().untilAsserted(() -> SERVICE.verify(before + 1, postRequestedFor(urlPathEqualTo("/late"))));
    }

    @Test
    void aRedirectIsNotFollowed() {
        SERVICE.stubFor(post(urlPathEqualTo("/moved"))
                .willReturn(status(307).withHeader("Location", SERVICE.baseUrl() + "/elsewhere")));
        switchOn("/moved", "127.0.0.1", browser, "nl");

        people.offered(lotte, sanne);

        await().untilAsserted(() -> assertThat(statuses()).containsExactly("DEAD"));
        SERVICE.verify(0, postRequestedFor(urlPathEqualTo("/elsewhere")));
    }

    @Test
    void quietHoursHoldItUpAndACallerDoesNotWait() {
        LocalTime now = LocalTime.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
        preferences.save(sanne, new Preference(Map.of(), new QuietHours(now.minusMinutes(5), now.plusHours(1)), null));
        switchOn("/quiet", "127.0.0.1", browser, "nl");

        people.offered(lotte, sanne);
        Question urgent = people.offer(people.received(lotte), lotte, sanne, true);

        assertThat(browser.decrypt(brought("/quiet").getFirst().getBody()))
                .contains(urgent.id().value().toString());
        assertThat(statuses()).containsExactlyInAnyOrder("WAITING", "SENT");
    }

    @Test
    void whatTellsNothingUrgentIsNoNotification() {
        switchOn("/calm", "127.0.0.1", browser, "nl");
        Question question = people.offered(sanne, lotte);
        people.done(question, new Command.Accept(Colleague.of(lotte)));
        Mailbox.mail(sanne, "Overgenomen");
        assertThat(statuses()).isEmpty();
    }

    @Test
    void somebodyElseOnTheSameBrowserTakesItOver() {
        switchOn("/shared", "127.0.0.1", browser, "nl");
        assertThat(devices.switchOn(lotte, offered("/shared", "127.0.0.1", browser, "nl")))
                .isEqualTo(PushDevices.Switched.ON);
        assertThat(devices.of(sanne.id())).isEmpty();
        assertThat(devices.of(lotte.id())).hasSize(1);
    }

    @Test
    void everybodySwitchesOffTheirOwnOnly() {
        switchOn("/mine", "127.0.0.1", browser, "nl");
        UUID device = devices.of(sanne.id()).getFirst().id();
        assertThat(devices.of(sanne.id()).getFirst().name()).isEqualTo("Firefox · Windows");

        assertThat(devices.switchOff(lotte, device)).isFalse();
        assertThat(devices.switchOff(sanne, device)).isTrue();

        people.offered(lotte, sanne);
        assertThat(statuses()).isEmpty();
        assertThat(jdbc.sql("select action from audit_log where person_id = :sanne and subject = :subject order by id")
                        .param("sanne", sanne.id())
                        .param("subject", "push/" + device)
                        .query(String.class)
                        .list())
                .containsExactly("push-on", "push-off");
    }

    @Test
    void strangersAreNotCalledAndUnusableKeysNotKept() {
        assertThat(devices.switchOn(sanne, offered("", "192.0.2.1", browser, "nl")))
                .isEqualTo(PushDevices.Switched.UNKNOWN_SERVICE);
        assertThat(devices.switchOn(
                        sanne, new PushDevices.Offered(address("/x", "127.0.0.1"), "abc", browser.auth(), "nl", null)))
                .isEqualTo(PushDevices.Switched.UNUSABLE);
        assertThat(devices.of(sanne.id())).isEmpty();
    }

    @Test
    void nobodyHasMoreDevicesThanAllowed() {
        for (int i = 0; i < settings.mostPerPerson(); i++) {
            switchOn("/many" + i, "127.0.0.1", browser, "nl");
        }
        assertThat(devices.switchOn(sanne, offered("/one-more", "127.0.0.1", browser, "nl")))
                .isEqualTo(PushDevices.Switched.TOO_MANY);
        switchOn("/many0", "127.0.0.1", browser, "en");
    }

    @Test
    void theKeysAreMadeOnceForAllInstances() {
        assertThat(new PushKeys(settings, jdbc).publicKey())
                .isEqualTo(new PushKeys(settings, jdbc).publicKey())
                .isEqualTo(devices.key());
        assertThat(jdbc.sql("select count(*) from push_key")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void switchOn(String path, String host, PushReceiver receiver, String language) {
        assertThat(devices.switchOn(sanne, offered(path, host, receiver, language)))
                .isEqualTo(PushDevices.Switched.ON);
    }

    private static PushDevices.Offered offered(String path, String host, PushReceiver receiver, String language) {
        return new PushDevices.Offered(address(path, host), receiver.p256dh(), receiver.auth(), language, FIREFOX);
    }

    private static String address(String path, String host) {
        return "http://" + host + ":" + SERVICE.port() + path;
    }

    /** What arrived at this address, as soon as something did; the oldest first. */
    private static List<LoggedRequest> brought(String path) {
        await().until(() ->
                !SERVICE.findAll(postRequestedFor(urlPathEqualTo(path))).isEmpty());
        return SERVICE.findAll(postRequestedFor(urlPathEqualTo(path)));
    }

    private static Duration between(List<LoggedRequest> requests) {
        return Duration.between(
                        requests.getFirst().getLoggedDate().toInstant(),
                        requests.getLast().getLoggedDate().toInstant())
                .abs();
    }

    private static void firstAnswers(String path, int code, String retryAfter) {
        SERVICE.stubFor(post(urlPathEqualTo(path))
                .inScenario(path)
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(status(code).withHeader("Retry-After", retryAfter))
                .willSetStateTo("again"));
    }

    private List<String> statuses() {
        return jdbc.sql("select status from outbox_message where channel like 'push-%' order by position")
                .query((row, _) -> row.getString("status"))
                .list();
    }

    private int waitingOrSent() {
        return statuses().size();
    }
}
