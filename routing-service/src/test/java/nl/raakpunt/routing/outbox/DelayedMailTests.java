package nl.raakpunt.routing.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.question.Caller;
import nl.raakpunt.routing.question.CitizenQuestions;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.Event;
import nl.raakpunt.routing.question.NewQuestion;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionOverview;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.testing.Mailbox;
import nl.raakpunt.routing.testing.Questioning;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** While a mailbox takes no mail for long, neither a colleague's offer nor a citizen waits for it. */
@RoutingServiceTest
class DelayedMailTests {

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxSenders senders;

    @Autowired
    private List<Carrier> carriers;

    @Autowired
    private Questions questions;

    @Autowired
    private CitizenQuestions known;

    @Autowired
    private QuestionOverview overview;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private final SignedIn lotte = Questioning.somebody("Lotte Bakker");
    private final SignedIn sanne = Questioning.somebody("Sanne van der Meer");

    @BeforeEach
    void stopped() {
        senders.of("mail").stop();
        senders.of("citizen-mail").stop();
        jdbc.sql("delete from outbox_message").update();
        Mailbox.empty();
    }

    @AfterEach
    void running() {
        senders.of("mail").start();
        senders.of("citizen-mail").start();
    }

    @Test
    void anOfferThatDoesNotArriveGoesOnAndIsNotSentLater() {
        Question offered = new Questioning(questions, overview, clock).offered(lotte, sanne);
        Leased mail = delayed("mail", "OFFERED");
        assertThat(last(offered, Event.NotDelivered.class).to().id()).isEqualTo(sanne.id());
        assertThat(carrier("mail").bring(mail)).isEqualTo(new Attempt.Delivered());
        assertThat(Mailbox.of(sanne)).isEmpty();
    }

    @Test
    void anOfferThatIsGivenUpAfterAllMovesNothingAgain() {
        Question offered = new Questioning(questions, overview, clock).offered(lotte, sanne);
        Leased mail = delayed("mail", "OFFERED");
        long version = known.find(offered.id()).orElseThrow().version();
        transaction.executeWithoutResult(_ -> carrier("mail").givenUp(mail));
        assertThat(known.find(offered.id()).orElseThrow().version()).isEqualTo(version);
    }

    @Test
    void theOwnerHearsThatAnAnswerDoesNotArriveYetAndTheQuestionStaysAnswered() {
        Question question = questions.receive(
                new NewQuestion(
                        "Mag mijn boom weg?",
                        new Caller("Jan", "0612345678", "vol@inwoner.example"),
                        null,
                        null,
                        null,
                        false),
                lotte,
                null);
        questions.handle(question.id(), null, new Command.Answer(Colleague.of(lotte), "Ja, dat mag.", false));
        jdbc.sql("delete from outbox_message where kind = 'RECEIVED'").update();
        delayed("citizen-mail", "ANSWERED");
        assertThat(jdbc.sql("select recipient_id from outbox_message where kind = 'LETTER_LATE'")
                        .query(UUID.class)
                        .list())
                .containsExactly(lotte.id());
        assertThat(known.find(question.id()).orElseThrow().state().isOpen()).isFalse();
        senders.of("mail").sendAll();
        assertThat(Mailbox.subject(Mailbox.of(lotte).getLast())).startsWith("Mail komt nog niet aan");
    }

    private Leased delayed(String channel, String kind) {
        Leased mail = outbox.lease(channel, Duration.ofMinutes(1)).orElseThrow();
        assertThat(mail.kind()).isEqualTo(kind);
        transaction.executeWithoutResult(_ -> {
            assertThat(outbox.tellLate(mail)).isTrue();
            carrier(channel).delayed(mail);
        });
        return mail;
    }

    private Carrier carrier(String channel) {
        return carriers.stream()
                .filter(carrier -> carrier.channel().equals(channel))
                .findFirst()
                .orElseThrow();
    }

    private <E extends Event> E last(Question question, Class<E> kind) {
        return known.events(question.id()).reversed().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }
}
