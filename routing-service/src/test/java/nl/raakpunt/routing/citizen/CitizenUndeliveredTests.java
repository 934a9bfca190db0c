package nl.raakpunt.routing.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.routing.outbox.Bounces;
import nl.raakpunt.routing.question.Caller;
import nl.raakpunt.routing.question.CitizenQuestions;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.Event;
import nl.raakpunt.routing.question.NewQuestion;
import nl.raakpunt.routing.question.Outcome;
import nl.raakpunt.routing.question.People;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.question.State;
import nl.raakpunt.routing.testing.DirectoryStub;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens when a mail to a citizen does not arrive. */
@RoutingServiceTest
class CitizenUndeliveredTests {

    @Autowired
    private Questions questions;

    @Autowired
    private CitizenQuestions known;

    @Autowired
    private Bounces bounces;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private final Colleague lotte = Colleague.of(People.LOTTE);
    private Question question;

    @BeforeEach
    void receive() {
        DirectoryStub.works();
        question = questions.receive(
                new NewQuestion(
                        "Mag mijn boom weg?",
                        new Caller("Jan", "0612345678", "jan.bestaat.niet@inwoner.example"),
                        null,
                        null,
                        null,
                        false),
                People.LOTTE,
                null);
    }

    @Test
    void anAnswerThatDidNotArriveIsNoAnswer() {
        handle(new Command.Answer(lotte, "Ja, dat mag.", false));
        comesBack("ANSWERED");
        assertThat(now().state().isOpen()).isTrue();
        assertThat(now().owner()).isEqualTo(lotte);
        assertThat(last(Event.Reopened.class).why()).contains("Onze mail aan de inwoner kwam niet aan.");
    }

    @Test
    void theMailThatSaysThatItIsOpenAgainMayComeBackToo() {
        handle(new Command.Answer(lotte, "Ja, dat mag.", false));
        comesBack("ANSWERED");
        long version = now().version();
        comesBack("REOPENED");
        assertThat(now().version()).isEqualTo(version);
    }

    @Test
    void nobodyWaitsForACitizenWhoDoesNotKnow() {
        handle(new Command.WaitForCitizen(lotte, "Welke boom?", clock.instant().plus(Duration.ofDays(3))));
        comesBack("WAITING");
        assertThat(now().state()).isNotEqualTo(State.WAITING);
    }

    @Test
    void theOwnerHearsInTimeThatTheAddressIsWrong() {
        comesBack("RECEIVED");
        assertThat(last(Event.Heard.class).text()).contains("Bel de inwoner");
    }

    private void comesBack(String kind) {
        await().until(() -> !sent(kind).isEmpty());
        transaction.executeWithoutResult(
                _ -> assertThat(bounces.bounced(sent(kind).getFirst(), "5.1.1")).isTrue());
    }

    private List<UUID> sent(String kind) {
        return jdbc.sql("""
                        select id from outbox_message
                        where question_id = :id and channel = 'citizen-mail' and kind = :kind and status = 'SENT'""")
                .param("id", question.id().value())
                .param("kind", kind)
                .query((row, _) -> UUID.fromString(row.getString("id")))
                .list();
    }

    private void handle(Command command) {
        assertThat(questions.handle(question.id(), null, command)).isInstanceOf(Outcome.Done.class);
    }

    private Question now() {
        return known.find(question.id()).orElseThrow();
    }

    private <E extends Event> E last(Class<E> kind) {
        return known.events(question.id()).reversed().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }
}
