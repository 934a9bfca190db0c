package nl.raakpunt.routing.chat;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.Explanation;
import nl.raakpunt.routing.question.PendingOffer;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionOverview;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.testing.DirectoryStub;
import nl.raakpunt.routing.testing.Mailbox;
import nl.raakpunt.routing.testing.Questioning;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** While a chat is down a question goes on, by mail; what the chat should have said comes later, in order and once. */
@ChatTest
class ChatOutageTests {

    private static final String HOOK = "/mattermost/hooks/groen1";

    @Autowired
    private Questions questions;

    @Autowired
    private QuestionOverview overview;

    @Autowired
    private ScheduledTaskHolder schedule;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private CircuitBreakerRegistry breakers;

    private final SignedIn lotte = Questioning.somebody("Lotte Bakker");
    private final SignedIn sanne = Questioning.somebody("Sanne van der Meer");

    private Questioning people;

    @BeforeEach
    void start() {
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        DirectoryStub.works();
        works();
        people = new Questioning(questions, overview, clock);
        jdbc.sql("update question set escalate_at = null").update();
        chatsIn(lotte);
        chatsIn(sanne);
    }

    @AfterEach
    void repair() {
        works();
        await().until(() -> waiting() == 0);
    }

    @Test
    void whileTheChatIsDownAQuestionGoesOnAndItsOwnerHearsByMail() {
        every(status(503));
        Question question = lapsing();
        await().until(() -> !said(sanne).isEmpty());
        every(okJson("{}").withFixedDelay(800));
        tenMinutesPass();
        run("ChatOutage.sweep");
        run("ChatOutage.sweep");
        Mailbox.mail(sanne, question.reference());

        await().until(() -> {
            run("DueSweep");
            return people.now(question, lotte).offer() == null;
        });
        run("Escalator.sweep");
        Question next = people.now(question, lotte);
        assertThat(Objects.requireNonNull(next.offer()).to().id())
                .as("somebody else is asked")
                .isNotEqualTo(sanne.id());
        assertThat(next.owner().id()).isEqualTo(lotte.id());
        tenMinutesPass();
        run("ChatOutage.sweep");
        assertThat(Mailbox.text(Mailbox.mail(lotte, question.reference()))).contains("Sanne van der Meer");

        Question other = people.offered(lotte, sanne);
        people.done(other, new Command.Decline(Colleague.of(sanne), "Niet van mij"));
        works();
        await().until(() -> waiting() == 0);

        assertThat(said(lotte)).hasSize(2);
        assertThat(said(lotte).getFirst()).contains(question.reference(), "reageerde niet op tijd");
        assertThat(said(lotte).getLast()).contains(other.reference(), "gaf de vraag terug");
        assertThat(said(sanne)).as("both offers are over").isEmpty();
        assertThat(Mailbox.of(lotte)).as("what the chat can say needs no mail").hasSize(1);
        assertThat(Mailbox.of(sanne)).hasSize(1);
    }

    @Test
    void whatWentByMailIsNotMailedAgainWhenTheChatRefusesIt() {
        every(status(500));
        Question question = people.offered(lotte, sanne);
        await().until(() -> !said(sanne).isEmpty());
        tenMinutesPass();
        run("ChatOutage.sweep");
        Mailbox.mail(sanne, question.reference());

        every(okJson("{\"ok\":false,\"error\":\"channel_not_found\"}"));
        await().until(() -> waiting() == 0);

        assertThat(mailsWritten(question)).isEqualTo(1);
    }

    @Test
    void aTeamReadsInItsChannelThatAQuestionWaitsAndNothingOfPeople() {
        ChatParts.VENDORS.stubFor(any(urlPathEqualTo(HOOK)).atPriority(1).willReturn(status(502)));
        Question question = people.offered(lotte, sanne);
        people.done(question, new Command.Decline(Colleague.of(sanne), "Niet van mij"));
        run("Escalator.sweep");
        await().until(() -> !inChannel().isEmpty());

        works();
        await().untilAsserted(() -> assertThat(inChannel()).hasSize(1));

        assertThat(inChannel().getFirst())
                .contains(
                        "Deze vraag wacht op een collega",
                        "Boom kappen",
                        question.reference().replace("-", "\\\\-"))
                .doesNotContain("Jansen", "0612345678", "geheims", "Sanne", "Lotte");
        await().until(() -> waitingForTeams() == 0);
        assertThat(inChannel()).hasSize(1);
    }

    @Test
    void whatATeamNeedNotKnowAnyMoreIsNotSaid() {
        ChatParts.VENDORS.stubFor(any(urlPathEqualTo(HOOK)).atPriority(1).willReturn(status(502)));
        Question question = people.offered(lotte, sanne);
        people.done(question, new Command.Decline(Colleague.of(sanne), "Niet van mij"));
        run("Escalator.sweep");
        await().until(() -> !inChannel().isEmpty());
        people.done(question, new Command.Withdraw(Colleague.of(lotte)));

        // The channel still takes nothing: the message only goes away because there is nothing to say any more.
        await().until(() -> waitingForTeams() == 0);
    }

    @Test
    void aTeamHearsThatNobodyIsLeft() {
        works();
        Question question = people.offered(lotte, sanne);
        people.done(question, new Command.Decline(Colleague.of(sanne), "Niet van mij"));
        run("Escalator.sweep");
        giveBackUntilNobodyIsLeft(question);

        await().untilAsserted(() -> assertThat(inChannel())
                .anySatisfy(said -> assertThat(said)
                        .contains("Niemand van uw team kan deze vraag nu overnemen", "Boom kappen")
                        .contains(question.reference().replace("-", "\\\\-"))
                        .doesNotContain("Jansen", "0612345678", "geheims", "Sanne", "Lotte")));
        await().until(() -> waitingForTeams() == 0);
    }

    private void giveBackUntilNobodyIsLeft(Question question) {
        for (PendingOffer offer = offerOf(question); offer != null; offer = offerOf(question)) {
            people.done(question, new Command.Decline(offer.to(), "Geen tijd"));
            run("Escalator.sweep");
        }
    }

    private @Nullable PendingOffer offerOf(Question question) {
        return people.now(question, lotte).offer();
    }

    private Question lapsing() {
        return people.done(
                people.received(lotte),
                new Command.Offer(
                        Colleague.of(lotte),
                        Colleague.of(sanne),
                        "weet van bomen",
                        clock.instant().plus(Duration.ofSeconds(2)),
                        Explanation.byHand(),
                        false));
    }

    /** Does now what the clock does now and then. */
    private void run(String task) {
        schedule.getScheduledTasks().stream()
                .map(scheduled -> scheduled.getTask())
                .filter(scheduled -> scheduled.toString().contains(task))
                .findFirst()
                .orElseThrow()
                .getRunnable()
                .run();
    }

    private void chatsIn(SignedIn person) {
        jdbc.sql("""
                insert into chat_link (vendor, workspace, chat_user, person_id, display_name, how, linked_at, used_at)
                values ('slack', :workspace, :user, :person, :name, 'CODE', now(), now())""")
                .param("workspace", ChatParts.WORKSPACE)
                .param("user", "U" + person.id())
                .param("person", person.id())
                .param("name", person.displayName())
                .update();
        jdbc.sql("""
                insert into notification_preference (person_id, asked, reminders, owned, done)
                values (:person, 'CHAT', 'CHAT', 'CHAT', 'CHAT')""").param("person", person.id()).update();
    }

    private void tenMinutesPass() {
        jdbc.sql("update outbox_message set due_at = due_at - interval '10 minutes' where channel = 'chat'")
                .update();
    }

    private static void works() {
        ChatParts.VENDORS.resetAll();
        ChatParts.VENDORS.stubFor(post(urlPathMatching("/slack/chat\\..*"))
                .willReturn(okJson("{\"ok\":true,\"channel\":\"D1\",\"ts\":\"1.000\"}")));
        ChatParts.VENDORS.stubFor(post(urlPathEqualTo(HOOK)).willReturn(ok("ok")));
    }

    private static void every(ResponseDefinitionBuilder answer) {
        ChatParts.VENDORS.stubFor(
                any(urlPathMatching("/slack/.*")).atPriority(1).willReturn(answer));
    }

    private static List<String> said(SignedIn person) {
        return bodies("/slack/chat.postMessage").stream()
                .filter(body -> body.contains("U" + person.id()))
                .toList();
    }

    private static List<String> inChannel() {
        return bodies(HOOK);
    }

    private static List<String> bodies(String path) {
        return ChatParts.VENDORS.getAllServeEvents().reversed().stream()
                .map(ServeEvent::getRequest)
                .filter(request -> request.getUrl().equals(path))
                .map(request -> request.getBodyAsString())
                .toList();
    }

    private int mailsWritten(Question question) {
        return jdbc.sql("""
                select count(*) from outbox_message where question_id = :id and channel = 'mail' and recipient_id = :person""")
                .param("id", question.id().value())
                .param("person", sanne.id())
                .query(Integer.class)
                .single();
    }

    private int waiting() {
        return jdbc.sql("""
                select count(*) from outbox_message
                where recipient_id in (:people) and channel = 'chat' and status = 'WAITING'""")
                .param("people", List.of(lotte.id(), sanne.id()))
                .query(Integer.class)
                .single();
    }

    private int waitingForTeams() {
        return jdbc.sql("select count(*) from outbox_message where channel = 'chat-team' and status = 'WAITING'")
                .query(Integer.class)
                .single();
    }
}
