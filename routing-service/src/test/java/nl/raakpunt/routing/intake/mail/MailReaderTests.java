package nl.raakpunt.routing.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.raakpunt.routing.attachment.Attachment;
import nl.raakpunt.routing.attachment.Attachments;
import nl.raakpunt.routing.intake.CitizenIntake;
import nl.raakpunt.routing.question.QuestionId;
import nl.raakpunt.routing.testing.DirectoryStub;
import nl.raakpunt.routing.testing.Questioning;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reading a real mailbox over IMAP. */
@RoutingServiceTest
class MailReaderTests {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofMillis(200);
    /** Half an hour of pauses in seconds. */
    private static final long FASTER = 1_000;

    @Autowired
    private MailIntake intake;

    @Autowired
    private ReaderLease lease;

    @Autowired
    private Ledger ledger;

    @Autowired
    private CitizenIntake questions;

    @Autowired
    private Attachments attachments;

    @Autowired
    private JdbcClient jdbc;

    private final List<MailReader> readers = new ArrayList<>();
    private final TestMailbox mailbox = TestMailbox.start();
    private final String jan = "jan." + Questioning.withoutNumbers() + "@inwoner.example";

    @BeforeEach
    void directoryWorks() {
        DirectoryStub.works();
    }

    @AfterEach
    void stop() throws Exception {
        readers.forEach(MailReader::stop);
        mailbox.close();
    }

    @Test
    void whatIsInTheMailboxIsReadAndPutAway() {
        mailbox.receive(fromJan("Een"));
        mailbox.receive(fromJan("Twee"));
        mailbox.receive(Mails.mail(jan, "Afwezig", "Ik ben er niet.", "Auto-Submitted: auto-replied"));
        reader(SHORT, false).start();
        await().untilAsserted(() -> {
            assertThat(mailbox.count("INBOX")).isZero();
            assertThat(mailbox.count(TestMailbox.DONE)).isEqualTo(2);
            assertThat(mailbox.count(TestMailbox.ASIDE)).isEqualTo(1);
        });
        assertThat(questionsOfJan()).hasSize(2);
        assertThat(ledger.setAside(1))
                .singleElement()
                .satisfies(mail -> assertThat(mail.reason()).isEqualTo(SetAside.AUTOMATIC))
                .satisfies(mail -> assertThat(mail.sender()).isEqualTo(jan));
    }

    @Test
    void newMailIsReadAtOnceWhenTheServerTellsOfIt() {
        MailReader reader = reader(LONG, true);
        reader.start();
        mailbox.receive(fromJan("Een"));
        await().until(() -> mailbox.count(TestMailbox.DONE) == 1);
        mailbox.receive(fromJan("Twee"));
        await().untilAsserted(() -> assertThat(mailbox.count(TestMailbox.DONE)).isEqualTo(2));
        assertThat(questionsOfJan()).hasSize(2);
    }

    @Test
    void whatWasCommittedBeforeACrashIsOnlyPutAway() {
        String raw = fromJan("Een");
        intake.take(Mails.letter(raw));
        mailbox.receive(raw);
        reader(SHORT, false).start();
        await().until(() -> mailbox.count(TestMailbox.DONE) == 1);
        assertThat(questionsOfJan()).hasSize(1);
    }

    @Test
    void aLostConnectionIsMadeAgain() {
        MailReader reader = reader(SHORT, false);
        reader.start();
        await().until(() -> reader.condition() == MailReader.Condition.READING);
        mailbox.wire().cut();
        mailbox.receive(fromJan("Een"));
        await().until(() -> mailbox.count(TestMailbox.DONE) == 1);
    }

    @Test
    void oneInstanceReadsAndAnotherTakesOver() {
        MailReader first = reader(SHORT, false);
        first.start();
        await().until(() -> first.condition() == MailReader.Condition.READING);
        MailReader second = reader(SHORT, false);
        second.start();
        mailbox.receive(fromJan("Een"));
        await().until(() -> mailbox.count(TestMailbox.DONE) == 1);
        assertThat(second.condition()).isEqualTo(MailReader.Condition.WAITING);
        first.stop();
        mailbox.receive(fromJan("Twee"));
        await().until(() -> mailbox.count(TestMailbox.DONE) == 2);
        assertThat(second.condition()).isEqualTo(MailReader.Condition.READING);
        assertThat(questionsOfJan()).hasSize(2);
    }

    @Test
    void aFileOfTwentyFiveMegabytesIsKept() {
        byte[] large = new byte[25 * 1024 * 1024];
        System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, large, 0, 8);
        mailbox.receive(withFile(Base64.getMimeEncoder().encodeToString(large)));
        reader(SHORT, false).start();
        await().until(() -> mailbox.count(TestMailbox.DONE) == 1);
        assertThat(attachments.of(new QuestionId(questionsOfJan().getFirst())))
                .extracting(Attachment::size)
                .containsExactly((long) large.length);
    }

    @Test
    void aMailThatIsTooLargeIsSetAsideUnreadAndHoldsUpNoOther() {
        mailbox.receive(
                withFile("A".repeat(61 * 1024 * 1024)).replace("Subject: Groot", "Subject: =?utf-8?Q?Gro=00ot?="));
        mailbox.receive(fromJan("Een"));
        reader(SHORT, false).start();
        await().until(() -> mailbox.count(TestMailbox.ASIDE) == 1);
        assertThat(ledger.setAside(1))
                .singleElement()
                .satisfies(mail -> assertThat(mail.reason()).isEqualTo(SetAside.TOO_LARGE))
                .satisfies(mail -> assertThat(mail.subject()).isEqualTo("Gro ot"));
        await().until(() -> mailbox.count(TestMailbox.DONE) == 1);
    }

    @Test
    void aSubjectThatWasAnsweredWithoutEndHoldsUpNothing() {
        mailbox.receive(fromJan("Re:".repeat(30_000) + " Een"));
        mailbox.receive(fromJan("Twee"));
        reader(SHORT, false).start();
        await().until(() -> mailbox.count(TestMailbox.DONE) == 2);
        assertThat(questionsOfJan()).hasSize(2);
    }

    @Test
    void aMailThatCannotBeMovedHoldsUpNoOtherAndIsPutAwayLater() {
        mailbox.wire().refuse(" (?:MOVE|COPY) 1 ");
        mailbox.receive(fromJan("Een"));
        mailbox.receive(fromJan("Twee"));
        mailbox.receive(fromJan("Drie"));
        MailReader reader = reader(SHORT, false);
        reader.start();
        await().until(() -> mailbox.count(TestMailbox.DONE) == 2);
        await().until(() -> reader.stuck() == 1);
        Health health = Objects.requireNonNull(new MailInHealth(reader, ledger).health());
        assertThat(health.getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(health.getDetails()).containsEntry("stuck", 1);
        assertThat(reader.condition()).isEqualTo(MailReader.Condition.READING);
        assertThat(mailbox.count("INBOX")).isEqualTo(1);
        assertThat(questionsOfJan()).as("each is one question").hasSize(3);
        mailbox.wire().goOn();
        await().until(() -> mailbox.count(TestMailbox.DONE) == 3);
        await().until(() -> reader.stuck() == 0);
        assertThat(questionsOfJan()).hasSize(3);
    }

    @Test
    void aMailAtWhichTheConnectionBreaksHoldsUpNoOther() {
        mailbox.wire().breakAt(" FETCH 1 \\(BODY");
        mailbox.receive(fromJan("Een"));
        mailbox.receive(fromJan("Twee"));
        reader(SHORT, false).start();
        await().until(() -> mailbox.count(TestMailbox.DONE) == 1);
        mailbox.wire().goOn();
        await().until(() -> mailbox.count(TestMailbox.DONE) == 2);
        assertThat(questionsOfJan()).hasSize(2);
    }

    @Test
    void aMailThatTheServerDoesNotGiveIsSetAsideInTheEnd() {
        mailbox.wire().refuse(" FETCH 1 \\(BODY");
        mailbox.receive(fromJan("Een"));
        mailbox.receive(fromJan("Twee"));
        MailReader reader = reader(SHORT, false, new StuckMails(() -> System.nanoTime() * FASTER));
        reader.start();
        await().until(() -> mailbox.count(TestMailbox.DONE) == 1);
        await().until(() -> mailbox.count(TestMailbox.ASIDE) == 1);
        assertThat(ledger.setAside(1)).extracting(SetAsideMail::reason).containsExactly(SetAside.UNREADABLE);
    }

    private MailReader reader(Duration pollEvery, boolean idle) {
        return reader(pollEvery, idle, new StuckMails(System::nanoTime));
    }

    private MailReader reader(Duration pollEvery, boolean idle, StuckMails stuck) {
        MailReader reader = new MailReader(
                mailbox.settings(pollEvery, idle, Duration.ofSeconds(30)), intake, lease, ledger, questions, stuck);
        readers.add(reader);
        return reader;
    }

    private String fromJan(String subject) {
        return Mails.mail("Jan <" + jan + ">", subject, "Mag de boom weg?");
    }

    private String withFile(String base64) {
        return fromJan("Groot")
                .replaceFirst(
                        "Content-Type: text/plain[^\\r]*",
                        "Content-Type: application/pdf; name=groot.pdf\r\nContent-Transfer-Encoding: base64")
                .replace("Mag de boom weg?", base64);
    }

    private List<UUID> questionsOfJan() {
        return jdbc.sql("select id from question where snapshot -> 'caller' ->> 'mail' = :mail")
                .param("mail", jan)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }
}
