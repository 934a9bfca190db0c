package nl.raakpunt.routing.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.raakpunt.routing.access.Role;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.question.Caller;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.Escalation;
import nl.raakpunt.routing.question.Explanation;
import nl.raakpunt.routing.question.NewQuestion;
import nl.raakpunt.routing.question.Outcome;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.question.TopicRef;
import nl.raakpunt.routing.testing.RealParts;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Tests for the outbox: questions in, mail out, over real SMTP. */
@RoutingServiceTest
class OutboxTests {

    private static final String MAIL = "mail";
    private static final GreenMail SMTP = RealParts.SMTP;

    @Autowired
    private Questions questions;

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxSenders senders;

    @Autowired
    private OutboxSettings settings;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    @Qualifier("mailHealthIndicator")
    private ChannelHealth health;

    @Autowired
    private List<Carrier> carriers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final SignedIn agent = somebody("Lotte Bakker");
    private final SignedIn sanne = somebody("Sanne van der Meer");

    private OutboxSender sender;

    @BeforeEach
    void empty() throws Exception {
        sender = senders.of(MAIL);
        sender.stop();
        jdbc.sql("delete from outbox_message").update();
        SMTP.purgeEmailFromAllMailboxes();
        sender.start();
    }

    @AfterEach
    void running() {
        if (!SMTP.isRunning()) {
            SMTP.start();
        }
        if (!sender.isRunning()) {
            sender.start();
        }
    }

    @Test
    void theColleagueGetsTheOfferByMailWithoutAnythingOfTheCitizen() throws Exception {
        Question question = offered(sanne);
        MimeMessage mail = onlyMailTo(sanne);
        String body = body(mail);
        assertThat(mail.getSubject()).isEqualTo("Vraag voor u: Boom kappen (" + question.reference() + ")");
        assertThat(body)
                .contains("Beste Sanne van der Meer", "Lotte Bakker biedt u een vraag aan", "Boom kappen")
                .contains("/vragen/" + question.id())
                .containsPattern("Reageer vóór: maandag 23 november om 1\\d.\\d\\d uur")
                .doesNotContain("geheim", "Jansen", "0612345678");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void theOffererHearsWhatBecameOfTheOffer() throws Exception {
        Question accepted = offered(sanne);
        handle(accepted, new Command.Accept(Colleague.of(sanne)));
        Question declined = offered(sanne);
        handle(declined, new Command.Decline(Colleague.of(sanne), "geheime reden"));
        List<MimeMessage> mails = mailsTo(agent, 2);
        assertThat(mails.getFirst().getSubject()).startsWith("Overgenomen: Boom kappen");
        assertThat(body(mails.getFirst())).contains("Sanne van der Meer heeft de vraag overgenomen");
        assertThat(mails.getLast().getSubject()).startsWith("Teruggegeven: Boom kappen");
        assertThat(body(mails.getLast()))
                .contains("U bent nog de eigenaar", "We vragen nu de volgende collega")
                .doesNotContain("geheime reden");
    }

    @Test
    void mailWaitsWhileTheServerIsDownAndGoesOutLaterInOrder() throws Exception {
        SMTP.stop();
        List<String> references = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            references.add(offered(sanne).reference());
        }
        await().until(sender::isDown);
        assertThat(health.health().getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(health.health().getDetails()).containsEntry("waiting", 5).containsEntry("dead", 0);
        SMTP.start();
        List<String> subjects = new ArrayList<>();
        for (MimeMessage mail : mailsTo(sanne, 5)) {
            subjects.add(mail.getSubject());
        }
        assertThat(subjects)
                .containsExactlyElementsOf(references.stream()
                        .map(reference -> "Vraag voor u: Boom kappen (" + reference + ")")
                        .toList());
        await().until(() -> health.health().getStatus().getCode().equals("UP"));
    }

    @Test
    void aSenderThatDiesAfterSendingRepeatsTheMailWithTheSameId() throws Exception {
        sender.stop();
        offered(sanne);
        Leased leased = outbox.lease(MAIL, Duration.ofMillis(1)).orElseThrow();
        assertThat(mail().bring(leased)).isEqualTo(new Attempt.Delivered());
        await().until(() -> {
            sender.sendAll();
            return outbox.figures(MAIL, Duration.ofMinutes(15)).waiting() == 0;
        });
        List<MimeMessage> mails = mailsTo(sanne, 2);
        assertThat(mails.getFirst().getMessageID())
                .isEqualTo(mails.getLast().getMessageID())
                .startsWith("<" + leased.id() + "@");
    }

    @Test
    void aLeasedMessageIsLeftAloneAndSoAreLaterOnesToTheSamePerson() {
        sender.stop();
        offered(sanne);
        offered(sanne);
        assertThat(outbox.lease(MAIL, Duration.ofMinutes(1))).isPresent();
        assertThat(outbox.lease(MAIL, Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    void manySendersSendEverythingOnce() throws Exception {
        sender.stop();
        List<SignedIn> people = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            SignedIn person = somebody("Collega " + i);
            people.add(person);
            offered(person);
        }
        List<Callable<Boolean>> senders = List.of(sender::sendAll, sender::sendAll, sender::sendAll, sender::sendAll);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(senders);
        }
        await().until(() -> {
            sender.sendAll();
            return outbox.figures(MAIL, Duration.ofMinutes(15)).waiting() == 0;
        });
        for (SignedIn person : people) {
            assertThat(mailsTo(person, 1)).hasSize(1);
        }
    }

    @Test
    void anAddressThatIsNoneEndsAsDeadLetterWithoutHoldingUpOthersAndTheQuestionGoesOn() throws Exception {
        SignedIn nowhere = new SignedIn(UUID.randomUUID(), "x", "Niemand", "geen adres\r\nBcc: x@y.z", Set.of());
        Question lost = offered(nowhere);
        offered(sanne);
        assertThat(mailsTo(sanne, 1)).hasSize(1);
        await().until(() -> outbox.figures(MAIL, Duration.ofMinutes(15)).dead() == 1);
        assertThat(health.health().getStatus().getCode()).isEqualTo("DEGRADED");
        Question back = questions.view(lost.id(), agent).orElseThrow();
        assertThat(back.offer()).isNull();
        assertThat(back.owner()).isEqualTo(Colleague.of(agent));
        assertThat(back.escalation()).extracting(Escalation::cause).isEqualTo(Escalation.Cause.NOT_DELIVERED);
        assertThat(mailsTo(agent, 1).getFirst().getSubject()).startsWith("Bericht kwam niet aan");
    }

    @Test
    void aCarrierThatFailsIsTriedAgainAndHoldsUpNobodyElse() {
        sender.stop();
        offered(sanne);
        SignedIn karim = somebody("Karim el Amrani");
        offered(karim);
        List<UUID> brought = new ArrayList<>();
        Carrier faulty = new Carrier() {
            @Override
            public String channel() {
                return MAIL;
            }

            @Override
            public Attempt bring(Leased parcel) {
                brought.add(parcel.recipient());
                if (parcel.recipient().equals(sanne.id())) {
                    throw new IllegalStateException("a fault of our own");
                }
                return new Attempt.Delivered();
            }
        };
        assertThat(new OutboxSender(outbox, faulty, settings, transaction).sendAll())
                .isTrue();
        assertThat(brought).containsExactly(sanne.id(), karim.id());
        assertThat(jdbc.sql("select status || ' ' || coalesce(last_error, '') from outbox_message order by position")
                        .query(String.class)
                        .list())
                .containsExactly("WAITING IllegalStateException", "SENT ");
    }

    @Test
    void aColleagueWithoutAddressGetsNoMailAndThatIsOnRecord() {
        offered(new SignedIn(UUID.randomUUID(), "x", "Zonder Mail", null, Set.of()));
        assertThat(jdbc.sql("select status from outbox_message")
                        .query(String.class)
                        .single())
                .isEqualTo("NO_ADDRESS");
    }

    @Test
    void aNameCannotAddMailHeaders() throws Exception {
        SignedIn evil = new SignedIn(
                agent.id(), "x", "Eve\r\nBcc: spy@evil.example", agent.mail(), Set.of(Role.COLLEAGUE, Role.AGENT));
        NewQuestion question = new NewQuestion(
                "Vraag",
                Caller.UNKNOWN,
                new TopicRef("x", "Boom\r\nBcc: spy@evil.example\r\n\r\nHallo"),
                null,
                null,
                false);
        offer(questions.receive(question, evil, null), evil, sanne);
        MimeMessage mail = onlyMailTo(sanne);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).contains("Boom Bcc: spy@evil.example Hallo");
        assertThat(Arrays.stream(SMTP.getReceivedMessages()).map(OutboxTests::recipient))
                .doesNotContain("spy@evil.example");
    }

    private Carrier mail() {
        return carriers.stream()
                .filter(carrier -> carrier.channel().equals(MAIL))
                .findFirst()
                .orElseThrow();
    }

    private Question offered(SignedIn to) {
        NewQuestion words = new NewQuestion(
                "Iets geheims over mijn tuin",
                new Caller("Piet Jansen", "0612345678", null),
                new TopicRef("boom-kappen", "Boom kappen"),
                null,
                16,
                false);
        return offer(questions.receive(words, agent, null), agent, to);
    }

    private Question offer(Question question, SignedIn by, SignedIn to) {
        Command offer = new Command.Offer(
                Colleague.of(by),
                Colleague.of(to),
                "weet van bomen",
                clock.instant().plus(Duration.ofHours(4)),
                Explanation.byHand(),
                false);
        return handle(question, offer);
    }

    private Question handle(Question question, Command command) {
        Outcome outcome = questions.handle(question.id(), null, command);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).question();
    }

    private static MimeMessage onlyMailTo(SignedIn person) {
        return mailsTo(person, 1).getFirst();
    }

    private static List<MimeMessage> mailsTo(SignedIn person, int number) {
        await().until(() -> received(person).size() >= number);
        assertThat(received(person)).hasSize(number);
        return received(person);
    }

    private static List<MimeMessage> received(SignedIn person) {
        return Arrays.stream(SMTP.getReceivedMessages())
                .filter(mail -> recipient(mail).equals(person.mail()))
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String body(MimeMessage mail) throws IOException, MessagingException {
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        BodyPart text = ((MimeMultipart) mail.getContent()).getBodyPart(0);
        assertThat(text.getContentType()).startsWith("text/plain").contains("UTF-8");
        return (String) text.getContent();
    }

    private static SignedIn somebody(String name) {
        UUID id = UUID.randomUUID();
        return new SignedIn(id, "u" + id, name, id + "@voorneaanzee.example", Set.of(Role.AGENT));
    }
}
