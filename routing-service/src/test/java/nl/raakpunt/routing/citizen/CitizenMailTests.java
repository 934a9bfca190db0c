package nl.raakpunt.routing.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.notify.PromiseNotice;
import nl.raakpunt.routing.question.Caller;
import nl.raakpunt.routing.question.CitizenQuestions;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.NewQuestion;
import nl.raakpunt.routing.question.Outcome;
import nl.raakpunt.routing.question.People;
import nl.raakpunt.routing.question.Promise;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.question.Upkeep;
import nl.raakpunt.routing.testing.DirectoryStub;
import nl.raakpunt.routing.testing.Questioning;
import nl.raakpunt.routing.testing.RealParts;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import nl.raakpunt.routing.worktime.Deadlines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What citizens are told by mail, over real SMTP. */
@RoutingServiceTest
class CitizenMailTests {
    private static final SignedIn LOTTE = People.LOTTE;
    private static final GreenMail SMTP = RealParts.SMTP;

    @Autowired
    private Questions questions;

    @Autowired
    private Tracks tracks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private CitizenQuestions known;

    @Autowired
    private CitizenNews news;

    @Autowired
    private PromiseNotice owners;

    @Autowired
    private Upkeep upkeep;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private CitizenSettings settings;

    @Autowired
    private TransactionTemplate transaction;

    /** An address of its own for every test, because the mailboxes are shared. */
    private final String address = "inwoner-" + Questioning.withoutNumbers() + "@inwoner.example";

    /** What other tests left in the shared database is not told here. */
    @BeforeEach
    void nothingElseWaits() {
        DirectoryStub.works();
        jdbc.sql("delete from outbox_message").update();
        jdbc.sql("update question set told_late_of = answer_before").update();
    }

    @Test
    void whoeverAsksHearsBeforeWhenAndHowToFollowIt() throws Exception {
        Question question = received();
        MimeMessage mail = mails(1).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Wij hebben uw vraag [" + question.reference() + "]");
        assertThat(part(mail, "text/plain"))
                .contains(tracks.codeOf(question.id()).orElseThrow().shown(), "/volg", "> Mag mijn <b>boom</b> weg?")
                .containsPattern("U krijgt antwoord vóór \\w+ \\d+ november om \\d+.\\d\\d uur");
        assertThat(part(mail, "text/html"))
                .contains("<html lang=\"nl\">", "<h1", "Mag mijn &lt;b&gt;boom&lt;/b&gt; weg?")
                .contains(tracks.codeOf(question.id()).orElseThrow().shown());
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("In-Reply-To")).isNull();
    }

    @Test
    void everyMailAboutAQuestionBelongsToTheFirst() throws Exception {
        Question question = received();
        String first = mails(1).getFirst().getMessageID();
        handle(question, new Command.Answer(Colleague.of(LOTTE), "Ja, dat mag.\nMet een vergunning.", false));
        MimeMessage answer = mails(2).get(1);
        assertThat(answer.getHeader("In-Reply-To")).containsExactly(first);
        assertThat(answer.getHeader("References")).containsExactly(first);
        assertThat(answer.getMessageID()).isNotEqualTo(first);
        assertThat(part(answer, "text/plain")).contains("> Ja, dat mag.", "> Met een vergunning.");
        assertThat(part(answer, "text/html")).contains("Ja, dat mag.<br>Met een vergunning.");
    }

    @Test
    void aDomainInLettersIsWrittenToAsMailServersKnowIt() {
        String zoe = "zoe-" + Questioning.withoutNumbers();
        questions.receive(
                new NewQuestion(
                        "Mag mijn boom weg?", new Caller("Zoë", null, zoe + "@café.example"), null, null, null, false),
                LOTTE,
                null);
        await().untilAsserted(() -> assertThat(SMTP.getReceivedMessages())
                .anySatisfy(mail -> assertThat(mail.getHeader("To", ",")).contains(zoe + "@xn--caf-dma.example")));
    }

    @Test
    void whatIsNeededFromTheCitizenIsAsked() throws Exception {
        Question question = received();
        handle(
                question,
                new Command.WaitForCitizen(
                        Colleague.of(LOTTE),
                        "Hoe dik is de boom?",
                        clock.instant().plus(Duration.ofDays(3))));
        MimeMessage mail = mails(2).get(1);
        assertThat(mail.getSubject()).contains("Wij hebben iets van u nodig");
        assertThat(part(mail, "text/plain")).contains("> Hoe dik is de boom?", "Wij wachten tot");
    }

    @Test
    void aPromiseThatMovesIsToldWithTheReason() throws Exception {
        Question question = received();
        handle(
                question,
                new Command.MovePromise(
                        Colleague.of(LOTTE),
                        new Promise(clock.instant().plus(Duration.ofDays(7))),
                        "de boswachter is er volgende week weer"));
        assertThat(part(mails(2).get(1), "text/plain"))
                .contains("Het antwoord komt later", "de boswachter is er volgende week weer");
    }

    @Test
    void whoHeardTheAnswerAlreadyIsOnlyAskedHowItWas() throws Exception {
        Question question = received();
        handle(question, new Command.Answer(Colleague.of(LOTTE), "Ja, dat mag.", true));
        MimeMessage mail = mails(1).getFirst();
        assertThat(mail.getSubject()).startsWith("Uw vraag is klaar");
        assertThat(part(mail, "text/plain")).contains("Geef een cijfer").doesNotContain("Ja, dat mag.");
        await().untilAsserted(() -> assertThat(waiting(question)).isZero());
        assertThat(mails(1))
                .as("no letter that it came in, because it is finished")
                .hasSize(1);
    }

    @Test
    void aCitizenWhoChoseEnglishIsWrittenToInEnglish() throws Exception {
        Question question = transaction.execute(_ -> {
            Question taken = received();
            tracks.speak(taken.id(), Language.EN);
            return taken;
        });
        assertThat(question).isNotNull();
        MimeMessage mail = mails(1).getFirst();
        assertThat(mail.getSubject()).startsWith("We have your question");
        assertThat(part(mail, "text/html")).contains("<html lang=\"en\">");
    }

    @Test
    void withoutAUsableAddressNothingIsSent() {
        Question question = questions.receive(
                new NewQuestion("Bel mij", new Caller("Jan", "0612345678", "geen adres"), null, null, null, false),
                LOTTE,
                null);
        assertThat(jdbc.sql("select count(*) from outbox_message where question_id = :id and channel = 'citizen-mail'")
                        .param("id", question.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void beforeAPromiseIsBrokenCitizenAndOwnerHearSoOnce() throws Exception {
        Question question = received();
        Instant answerBefore = question.promise().answerBefore();
        lateNews(answerBefore.minus(Duration.ofHours(20))).sweep();
        assertThat(toldLate(question)).isZero();
        lateNews(answerBefore.minus(Duration.ofMinutes(30))).sweep();
        lateNews(answerBefore.minus(Duration.ofMinutes(29))).sweep();
        assertThat(toldLate(question)).isEqualTo(1);
        assertThat(ownerToldLate(question)).isEqualTo(1);
        assertThat(part(mails(2).get(1), "text/plain"))
                .contains("Het lukt niet op tijd", "Dat lukt waarschijnlijk niet.");
    }

    @Test
    void anOwnerWhoWasRemindedOfThePromiseIsNotToldAgain() {
        Question question = received();
        assertThat(transaction.<Boolean>execute(_ -> upkeep.tellPromise(question)))
                .isTrue();
        lateNews(question.promise().answerBefore().minus(Duration.ofMinutes(30)))
                .sweep();
        assertThat(toldLate(question)).as("the citizen hears it").isEqualTo(1);
        assertThat(ownerToldLate(question)).isZero();
    }

    @Test
    void anOwnerWhoWasToldThatItIsLateIsNotRemindedOfThePromise() {
        Question question = received();
        Instant answerBefore = question.promise().answerBefore();
        lateNews(answerBefore.minus(Duration.ofMinutes(30))).sweep();
        assertThat(ownerToldLate(question)).isEqualTo(1);
        assertThat(upkeep.promisedBetween(answerBefore.minusSeconds(1), answerBefore))
                .extracting(Question::id)
                .doesNotContain(question.id());
    }

    @Test
    void anotherPromiseThatIsAboutToBeBrokenIsToldAnew() {
        Question question = received();
        lateNews(question.promise().answerBefore().minus(Duration.ofMinutes(30)))
                .sweep();
        Promise later = new Promise(question.promise().answerBefore().plus(Duration.ofDays(1)));
        handle(question, new Command.MovePromise(Colleague.of(LOTTE), later, "het is druk"));
        lateNews(later.answerBefore().minus(Duration.ofMinutes(30))).sweep();
        assertThat(toldLate(question)).isEqualTo(2);
    }

    @Test
    void whoWaitsForTheCitizenDoesNotTellThatItIsLate() {
        Question question = received();
        handle(
                question,
                new Command.WaitForCitizen(
                        Colleague.of(LOTTE), "Hoe dik?", clock.instant().plus(Duration.ofDays(9))));
        lateNews(question.promise().answerBefore().minus(Duration.ofMinutes(30)))
                .sweep();
        assertThat(toldLate(question)).isZero();
    }

    private LateNews lateNews(Instant now) {
        return new LateNews(known, news, owners, deadlines, settings, transaction, Clock.fixed(now, ZoneOffset.UTC));
    }

    private int ownerToldLate(Question question) {
        return jdbc.sql("select count(*) from outbox_message where question_id = :id and kind = 'CITIZEN_TOLD_LATE'")
                .param("id", question.id().value())
                .query(Integer.class)
                .single();
    }

    private int toldLate(Question question) {
        return jdbc.sql("select count(*) from outbox_message where question_id = :id and kind = 'NOT_IN_TIME'")
                .param("id", question.id().value())
                .query(Integer.class)
                .single();
    }

    private int waiting(Question question) {
        return jdbc.sql("select count(*) from outbox_message where recipient_id = :id and status = 'WAITING'")
                .param("id", question.id().value())
                .query(Integer.class)
                .single();
    }

    private Question received() {
        return questions.receive(
                new NewQuestion(
                        "Mag mijn <b>boom</b> weg?",
                        new Caller("Mevrouw Jansen", null, address),
                        null,
                        null,
                        null,
                        false),
                LOTTE,
                null);
    }

    private void handle(Question question, Command command) {
        assertThat(questions.handle(question.id(), null, command)).isInstanceOf(Outcome.Done.class);
    }

    private List<MimeMessage> mails(int number) {
        await().untilAsserted(() -> assertThat(mine()).hasSizeGreaterThanOrEqualTo(number));
        return mine();
    }

    private List<MimeMessage> mine() {
        return Arrays.stream(SMTP.getReceivedMessages()).filter(this::isMine).toList();
    }

    private boolean isMine(MimeMessage mail) {
        try {
            return mail.getHeader("To", ",").contains(address);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String part(Part part, String type) throws Exception {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent()).replace("\r\n", "\n");
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String found = part(inner, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
