package nl.raakpunt.routing.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionOverview;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.testing.Mailbox;
import nl.raakpunt.routing.testing.Questioning;
import nl.raakpunt.routing.testing.RealParts;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After an outage everything arrives, in few mails; a clock that jumps loses nothing. */
@RoutingServiceTest
class OutageTests {

    private static final String MAIL = "mail";

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxSenders senders;

    @Autowired
    private OutboxSettings settings;

    @Autowired
    private List<Carrier> carriers;

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
    private final SignedIn karim = Questioning.somebody("Karim el Amrani");

    private Questioning people;
    private OutboxSender sender;

    @BeforeEach
    void stopped() {
        people = new Questioning(questions, overview, clock);
        sender = senders.of(MAIL);
        sender.stop();
        jdbc.sql("delete from outbox_message").update();
        Mailbox.empty();
    }

    @AfterEach
    void running() {
        if (!RealParts.SMTP.isRunning()) {
            RealParts.SMTP.start();
        }
        if (!sender.isRunning()) {
            sender.start();
        }
    }

    @Test
    void whatWaitedLongArrivesInOneMailPerPersonThatNamesEverything() {
        List<Question> all = offers(5);
        Question other = people.offered(lotte, karim);
        passes("1 hour");
        sender.sendAll();
        assertThat(Mailbox.of(sanne)).hasSize(1);
        MimeMessage mail = Mailbox.of(sanne).getFirst();
        assertThat(Mailbox.subject(mail)).isEqualTo("5 berichten over 5 vragen");
        assertThat(Mailbox.text(mail)).contains("HIER WACHT EEN COLLEGA OP U");
        for (Question question : all) {
            assertThat(Mailbox.text(mail)).contains(question.reference(), "/vragen/" + question.id());
            assertThat(Mailbox.html(mail)).contains(question.reference());
        }
        assertThat(Mailbox.subject(Mailbox.of(karim).getFirst()))
                .as("a single one is an ordinary mail")
                .contains(other.reference());
        assertThat(statuses()).containsOnly("SENT");
    }

    @Test
    void whatIsFreshGoesOneByOne() {
        offers(3);
        sender.sendAll();
        assertThat(Mailbox.of(sanne)).hasSize(3);
    }

    @Test
    void aSenderThatDiesAfterSendingSeveralTogetherRepeatsThemWithTheSameId() throws Exception {
        offers(4);
        passes("1 hour");
        Bundle bundle = outbox.leaseTogether(MAIL, settings, Set.of()).orElseThrow();
        assertThat(bundle.parcels()).hasSize(4);
        assertThat(((BundlingCarrier) mail()).bringTogether(bundle)).isEqualTo(new Attempt.Delivered());
        people.offered(lotte, sanne);
        jdbc.sql(
                        "update outbox_message set leased_until = clock_timestamp() - interval '1 second' where leased_until is not null")
                .update();
        sender.sendAll();
        List<MimeMessage> mails = Mailbox.of(sanne);
        assertThat(mails).hasSize(3);
        assertThat(mails.get(0).getMessageID())
                .isEqualTo(mails.get(1).getMessageID())
                .startsWith("<" + bundle.id() + "@");
        assertThat(Mailbox.subject(mails.get(1))).isEqualTo(Mailbox.subject(mails.get(0)));
        assertThat(Mailbox.subject(mails.get(2))).startsWith("Vraag voor u");
        assertThat(outbox.questionOf(bundle.id()))
                .as("an answer to it is about no one question")
                .isEmpty();
        assertThat(statuses()).containsOnly("SENT");
    }

    @Test
    void anHourWithoutMailServerEndsInFewMailsAndLosesNothing() {
        RealParts.SMTP.stop();
        Question first = people.offered(lotte, sanne);
        assertThat(sender.sendAll()).isFalse();
        List<Question> later = offers(6);
        passes("1 hour");
        assertThat(sender.sendAll()).as("still down").isFalse();
        assertThat(statuses()).containsOnly("WAITING");
        RealParts.SMTP.start();
        assertThat(sender.sendAll()).isTrue();
        assertThat(Mailbox.of(sanne)).as("the one that was tried, and the rest").hasSize(2);
        assertThat(Mailbox.subject(Mailbox.of(sanne).getFirst())).contains(first.reference());
        String rest = Mailbox.text(Mailbox.of(sanne).getLast());
        assertThat(later).allSatisfy(question -> assertThat(rest).contains(question.reference()));
        assertThat(statuses()).hasSize(7).containsOnly("SENT");
    }

    @Test
    void aClockThatIsSetBackADayHoldsNothingUp() {
        offers(2);
        jdbc.sql("""
                update outbox_message set created_at = created_at + interval '1 day', due_at = due_at + interval '1 day',
                  next_attempt_at = next_attempt_at + interval '1 day', leased_until = clock_timestamp() + interval '1 day'""").update();
        sender.sendAll();
        assertThat(Mailbox.of(sanne)).hasSize(2);
        assertThat(statuses()).containsOnly("SENT");
    }

    @Test
    void aRetryPlannedBeforeTheClockWasSetBackIsMadeToo() {
        offers(1);
        jdbc.sql("update outbox_message set bundle_id = id, next_attempt_at = next_attempt_at + interval '1 day'")
                .update();
        sender.sendAll();
        assertThat(Mailbox.of(sanne)).hasSize(1);
    }

    @Test
    void aClockThatIsSetForwardADayRepeatsNothing() {
        offers(2);
        sender.sendAll();
        passes("1 day");
        sender.sendAll();
        assertThat(Mailbox.of(sanne)).hasSize(2);
    }

    @Test
    void whatWaitsForItsMomentIsInNobodysWay() {
        Question delayed = people.offered(lotte, sanne);
        jdbc.sql("update outbox_message set next_attempt_at = next_attempt_at + interval '5 minutes'")
                .update();
        Question now = people.offered(lotte, sanne);
        sender.sendAll();
        assertThat(Mailbox.of(sanne))
                .singleElement()
                .satisfies(mail -> assertThat(Mailbox.subject(mail))
                        .contains(now.reference())
                        .doesNotContain(delayed.reference()));
        assertThat(statuses()).containsExactly("WAITING", "SENT");
    }

    private Carrier mail() {
        return carriers.stream()
                .filter(carrier -> carrier.channel().equals(MAIL))
                .findFirst()
                .orElseThrow();
    }

    private List<Question> offers(int number) {
        List<Question> all = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            all.add(people.offered(lotte, sanne));
        }
        return all;
    }

    private void passes(String time) {
        jdbc.sql("""
                update outbox_message set created_at = created_at - cast(:time as interval),
                  due_at = due_at - cast(:time as interval), next_attempt_at = next_attempt_at - cast(:time as interval)""").param("time", time).update();
    }

    private List<String> statuses() {
        return jdbc.sql("select status from outbox_message order by position")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
