package nl.raakpunt.routing.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.People;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionOverview;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.testing.Mailbox;
import nl.raakpunt.routing.testing.Questioning;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody gets messages as they chose, and nothing is lost by it. */
@RoutingServiceTest
class PreferenceTests {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @LocalServerPort
    private int port;

    @Autowired
    private Preferences preferences;

    @Autowired
    private PreferredChannel channel;

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

    private Questioning people;

    @BeforeEach
    void people() {
        people = new Questioning(questions, overview, clock);
    }

    @Test
    void whoSaidNothingGetsEverythingByMail() {
        for (Message.Kind kind : Message.Kind.values()) {
            assertThat(channel.channelFor(sanne.id(), kind)).isEqualTo(By.MAIL);
        }
    }

    @Test
    void chatTakesMailInsteadWhileNoneIsLinked() {
        preferences.save(sanne, new Preference(Map.of(Message.Group.ASKED, By.CHAT), null, null));
        assertThat(channel.channelFor(sanne.id(), Message.Kind.OFFERED)).isEqualTo(By.MAIL);
        people.offered(lotte, sanne);
        Mailbox.mail(sanne, "Vraag voor u");
    }

    @Test
    void inQuietHoursMessagesWaitButACallerDoesNot() {
        LocalTime now = LocalTime.ofInstant(clock.instant(), AMSTERDAM);
        QuietHours quiet = new QuietHours(now.minusMinutes(5), now.plusHours(1));
        preferences.save(sanne, new Preference(Map.of(), quiet, null));
        Question waits = people.offered(lotte, sanne);
        Question urgent = people.offer(people.received(lotte), lotte, sanne, true);
        Mailbox.mail(sanne, urgent.reference());
        assertThat(status(waits)).as("not held up, not lost").isEqualTo("WAITING");
        assertThat(dueIn(waits)).isBetween(Duration.ofMinutes(50), Duration.ofMinutes(61));
    }

    @Test
    void quietHoursThatOutlastTheOfferHoldNothingUp() {
        LocalTime now = LocalTime.ofInstant(clock.instant(), AMSTERDAM);
        preferences.save(sanne, new Preference(Map.of(), new QuietHours(now.minusMinutes(5), now.plusHours(5)), null));
        Question question = people.offered(lotte, sanne);
        Mailbox.mail(sanne, question.reference());
    }

    @Test
    void whatWaitsForADigestThatComesNoMoreGoesOutAtOnce() {
        Preference daily = new Preference(Map.of(Message.Group.DONE, By.DIGEST), null, LocalTime.of(8, 30));
        preferences.save(lotte, daily);
        Question question = people.offered(lotte, sanne);
        people.done(question, new Command.Accept(Colleague.of(sanne)));
        assertThat(kindsTo(lotte)).as("it waits for the digest").isEmpty();
        preferences.save(lotte, Preference.USUAL);
        Mailbox.mail(lotte, "Overgenomen");
        assertThat(kindsTo(lotte)).containsExactly("ACCEPTED");
    }

    @Test
    void theApiShowsAndKeepsIt() throws Exception {
        HttpResponse<String> kept = call("PUT", """
                {"asked": "MAIL", "reminders": "MAIL", "owned": "DIGEST", "done": "DIGEST",
                 "quietFrom": "18:00", "quietUntil": "08:00", "digestAt": "08:30"}""");
        assertThat(kept.statusCode()).isEqualTo(200);
        HttpResponse<String> shown = call("GET", null);
        assertThat(shown.headers().allValues("Set-Cookie"))
                .as("only forms of pages need a token")
                .noneMatch(cookie -> cookie.startsWith("XSRF-TOKEN"));
        assertThat(shown.body()).isEqualTo(kept.body());
        assertThat(JsonPath.<String>read(shown.body(), "$.owned")).isEqualTo("DIGEST");
        assertThat(JsonPath.<Boolean>read(shown.body(), "$.chatLinked")).isFalse();
        assertThat(jdbc.sql("select count(*) from audit_log where person_id = :me and action = 'messages-changed'")
                        .param("me", People.KARIM.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theApiNamesEverythingThatIsWrong() throws Exception {
        HttpResponse<String> refused = call("PUT", """
                {"asked": "DIGEST", "reminders": "PIGEON", "owned": "MAIL", "done": "MAIL", "digestAt": "noon"}""");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JsonPath.<List<String>>read(refused.body(), "$.errors[*].field"))
                .containsExactlyInAnyOrder("asked", "reminders", "digestAt");
    }

    private HttpResponse<String> call(String method, @Nullable String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/me/notifications"))
                .header("Test-User", People.KARIM.login())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private String status(Question question) {
        return jdbc.sql("select status from outbox_message where question_id = :id")
                .param("id", question.id().value())
                .query(String.class)
                .single();
    }

    private Duration dueIn(Question question) {
        return Duration.ofSeconds(jdbc.sql(
                        "select extract(epoch from due_at - created_at)::bigint from outbox_message where question_id = :id")
                .param("id", question.id().value())
                .query(Long.class)
                .single());
    }

    private List<String> kindsTo(SignedIn person) {
        return jdbc.sql("select kind from outbox_message where recipient_id = :person order by position")
                .param("person", person.id())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
