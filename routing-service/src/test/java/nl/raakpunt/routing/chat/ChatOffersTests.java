package nl.raakpunt.routing.chat;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
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
import java.util.UUID;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.notify.Message;
import nl.raakpunt.routing.question.Caller;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.DeclineCause;
import nl.raakpunt.routing.question.Explanation;
import nl.raakpunt.routing.question.NewQuestion;
import nl.raakpunt.routing.question.Outcome;
import nl.raakpunt.routing.question.People;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.question.Step;
import nl.raakpunt.routing.question.TopicRef;
import nl.raakpunt.routing.testing.DirectoryStub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Offers go out by chat, change in place, and wait in order while the chat is down. */
@ChatTest
class ChatOffersTests {

    private static final SignedIn AGENT = People.LOTTE;

    @Autowired
    private Questions questions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private CircuitBreakerRegistry breakers;

    private final SignedIn sanne = new SignedIn(
            UUID.randomUUID(),
            "s.vandermeer",
            "Sanne van der Meer",
            "sanne@voorneaanzee.example",
            People.SANNE.roles());
    private final String user = "U" + sanne.id();

    @BeforeEach
    void start() {
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        DirectoryStub.works();
        works();
        jdbc.sql("""
                insert into chat_link (vendor, workspace, chat_user, person_id, display_name, how, linked_at, used_at)
                values ('slack', :workspace, :user, :person, 'Sanne van der Meer', 'CODE', now(), now())""")
                .param("workspace", ChatParts.WORKSPACE)
                .param("user", user)
                .param("person", sanne.id())
                .update();
        jdbc.sql("""
                insert into notification_preference (person_id, asked, reminders, owned, done)
                values (:person, 'CHAT', 'CHAT', 'CHAT', 'CHAT')""").param("person", sanne.id()).update();
    }

    @AfterEach
    void repair() {
        works();
        await().until(() -> waiting() == 0);
    }

    @Test
    void anOfferArrivesWithButtonsAndWithoutTheCitizen() {
        offered();

        await().until(() -> !said("chat.postMessage").isEmpty());
        assertThat(said("chat.postMessage").getFirst())
                .contains(
                        "Lotte Bakker biedt u een vraag aan", "Boom kappen", "overnemen ", "teruggeven ", "overdragen ")
                .contains(user)
                .doesNotContain("Jansen", "0612345678", "geheim");
    }

    @Test
    void whoIsAskedNextHearsWhoGaveItBackAndWhy() {
        Question question = received();
        done(
                new Command.Offer(
                        Colleague.of(AGENT),
                        Colleague.of(People.INGRID),
                        "Uw onderwerp",
                        clock.instant().plus(Duration.ofHours(2)),
                        Explanation.byHand(),
                        false),
                question);
        done(new Command.Decline(Colleague.of(People.INGRID), DeclineCause.WRONG_PERSON, "geheim"), question);
        done(
                new Command.Escalate(
                        Step.TEAM,
                        Colleague.of(sanne),
                        clock.instant().plus(Duration.ofHours(2)),
                        Explanation.byHand(),
                        List.of()),
                question);

        await().until(() -> !said("chat.postMessage").isEmpty());
        assertThat(said("chat.postMessage").getFirst())
                .contains(
                        "Ingrid de Wit gaf de vraag terug: ‘Verkeerde persoon’. Neemt u de vraag over van Lotte Bakker?")
                .doesNotContain("Niemand", "geheim");
    }

    @Test
    void anOfferWhileACallerWaitsSaysSoAndNoMomentInSomeHours() {
        offered(true);

        await().until(() -> !said("chat.postMessage").isEmpty());
        assertThat(said("chat.postMessage").getFirst())
                .contains("Een beller wacht aan de lijn. Lotte Bakker belt u", "een beller wacht sinds", "overnemen ")
                .doesNotContain("Reageer vóór", "Jansen");
    }

    @Test
    void anOfferAcceptedElsewhereChangesInPlace() {
        Question question = offered();
        await().until(() -> !said("chat.postMessage").isEmpty());

        done(new Command.Accept(Colleague.of(sanne)), question);

        await().until(() -> !said("chat.update").isEmpty());
        assertThat(said("chat.update").getFirst())
                .contains("U hebt deze vraag overgenomen", "\"ts\":\"1.000\"", "\"channel\":\"D1\"")
                .doesNotContain("overnemen " + question.id());
    }

    @Test
    void anOfferTakenBackChangesInPlace() {
        Question question = offered();
        await().until(() -> !said("chat.postMessage").isEmpty());

        done(new Command.Withdraw(Colleague.of(AGENT)), question);

        await().untilAsserted(() -> assertThat(said("chat.update"))
                .isNotEmpty()
                .allSatisfy(body -> assertThat(body).contains("Niet meer nodig").doesNotContain("teruggeven ")));
        assertThat(said("chat.postMessage")).hasSize(1);
    }

    @Test
    void whileTheChatIsDownMessagesWaitAndGoOutInOrderLater() {
        every(status(503));
        Question first = offered();
        Question second = offered();
        await().until(() -> said("chat.postMessage").size() > 1);

        every(status(429).withHeader("Retry-After", "1"));
        await().until(() -> lastError().equals("HTTP 429"));
        every(okJson("{}").withFixedDelay(800));
        await().until(() -> lastError().equals("timeout"));
        assertThat(waiting()).isEqualTo(2);

        works();
        await().until(() -> waiting() == 0);

        assertThat(said("chat.postMessage")).hasSize(2);
        assertThat(said("chat.postMessage").get(0)).contains(first.reference());
        assertThat(said("chat.postMessage").get(1)).contains(second.reference());
    }

    @Test
    void anOfferThatIsOverWhenTheChatComesBackIsNotMadeAnyMore() {
        every(status(500));
        Question question = offered();
        await().until(() -> !said("chat.postMessage").isEmpty());
        done(new Command.Withdraw(Colleague.of(AGENT)), question);
        await().until(() -> !waits("OFFERED"));

        works();
        await().until(() -> waiting() == 0);

        assertThat(said("chat.postMessage"))
                .noneSatisfy(body -> assertThat(body).contains("overnemen "));
    }

    @Test
    void whatTheChatRefusesGoesByMail() {
        every(okJson("{\"ok\":false,\"error\":\"channel_not_found\"}"));
        Question question = offered();

        await().until(() -> jdbc.sql("select count(*) from outbox_message where question_id = :id and channel = 'mail'")
                        .param("id", question.id().value())
                        .query(Integer.class)
                        .single()
                == 1);
        works();
    }

    @ParameterizedTest
    @EnumSource(Message.Kind.class)
    void everyKindOfMessageCanBeSaidByChat(Message.Kind kind) {
        assertThat(ChatNews.Kind.valueOf(kind.name()).isChange()).isFalse();
    }

    private Question received() {
        return questions.receive(
                new NewQuestion(
                        "Mag mijn boom weg? geheim",
                        new Caller("Mevrouw Jansen", "0612345678", null),
                        new TopicRef("boom-kappen", "Boom kappen"),
                        null,
                        null,
                        false),
                AGENT,
                null);
    }

    private Question offered() {
        return offered(false);
    }

    private Question offered(boolean callerWaits) {
        Question question = received();
        return done(
                new Command.Offer(
                        Colleague.of(AGENT),
                        Colleague.of(sanne),
                        "Uw onderwerp",
                        clock.instant().plus(Duration.ofHours(2)),
                        Explanation.byHand(),
                        false,
                        callerWaits),
                question);
    }

    private Question done(Command command, Question question) {
        Outcome outcome = questions.handle(question.id(), null, command);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).question();
    }

    private static void works() {
        ChatParts.VENDORS.resetAll();
        ChatParts.VENDORS.stubFor(post(urlPathMatching("/slack/chat\\..*"))
                .willReturn(okJson("{\"ok\":true,\"channel\":\"D1\",\"ts\":\"1.000\"}")));
    }

    private static void every(ResponseDefinitionBuilder answer) {
        ChatParts.VENDORS.stubFor(
                any(urlPathMatching("/slack/.*")).atPriority(1).willReturn(answer));
    }

    /** What was sent to a method of Slack, oldest first. */
    private List<String> said(String method) {
        return ChatParts.VENDORS.getAllServeEvents().reversed().stream()
                .map(ServeEvent::getRequest)
                .filter(request -> request.getUrl().endsWith(method))
                .map(request -> request.getBodyAsString())
                .filter(body -> body.contains(user) || body.contains("\"D1\""))
                .toList();
    }

    private int waiting() {
        return jdbc.sql("select count(*) from outbox_message where recipient_id = :person and status = 'WAITING'")
                .param("person", sanne.id())
                .query(Integer.class)
                .single();
    }

    private boolean waits(String kind) {
        return jdbc.sql("""
                select exists (select 1 from outbox_message
                  where recipient_id = :person and kind = :kind and status = 'WAITING')""")
                .param("person", sanne.id())
                .param("kind", kind)
                .query(Boolean.class)
                .single();
    }

    private String lastError() {
        return jdbc.sql("""
                select coalesce(max(last_error), '') from outbox_message
                where recipient_id = :person and status = 'WAITING' and last_error is not null""").param("person", sanne.id()).query(String.class).single();
    }
}
