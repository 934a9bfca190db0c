package nl.raakpunt.routing.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import nl.raakpunt.routing.question.People;
import nl.raakpunt.routing.testing.DirectoryStub;
import nl.raakpunt.routing.testing.RealParts;
import nl.raakpunt.routing.testing.RoutingProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** Ends the service with {@code kill -9} while it reads mail: every mail is one question, never none and never two. */
@Tag("fault")
@Timeout(value = 600, threadMode = ThreadMode.SEPARATE_THREAD)
class MailCrashTests {

    private static final int MAILS = 12;
    private static final int KILLS = 4;

    @TempDir
    Path folder;

    private final TestMailbox mailbox = TestMailbox.start();
    private final String database = RealParts.newDatabase();
    private final Random random = new Random(20261129);

    @BeforeEach
    void directoryWorks() {
        DirectoryStub.works();
    }

    @AfterEach
    void close() throws Exception {
        mailbox.close();
    }

    @Test
    void betweenReadingAndCommitting() throws Exception {
        try (RoutingProcess service = start();
                Connection connection = connect()) {
            connection.setAutoCommit(false);
            try (Statement lock = connection.createStatement()) {
                lock.execute("lock table routing.question_event in access exclusive mode");
            }
            receive(1);
            await("the mail is read and waits to be written")
                    .untilAsserted(() -> assertThat(waitingForTheLog()).isEqualTo(1));
            service.kill();
            connection.rollback();
        }
        assertThat(mailbox.count("INBOX")).isEqualTo(1);
        assertThat(questions()).isZero();
        becomeQuestionsAfterRestart(1);
    }

    @Test
    void betweenCommittingAndPuttingAway() throws Exception {
        mailbox.wire().stopAt(" (?:UID )?(?:MOVE|COPY) ");
        try (RoutingProcess service = start()) {
            receive(1);
            assertThat(mailbox.wire().stopped().await(60, TimeUnit.SECONDS)).isTrue();
            service.kill();
        }
        assertThat(questions()).isEqualTo(1);
        assertThat(mailbox.count("INBOX")).isEqualTo(1);
        mailbox.wire().goOn();
        becomeQuestionsAfterRestart(1);
    }

    @Test
    void atAnyMomentWhileManyMailsComeIn() throws Exception {
        receive(MAILS);
        for (int kill = 0; kill < KILLS; kill++) {
            try (RoutingProcess service = start()) {
                int until = Math.min(MAILS - 1, random.nextInt(MAILS));
                await().pollInterval(Duration.ofMillis(1 + random.nextInt(20))).until(() -> questions() >= until);
                service.kill();
            }
        }
        becomeQuestionsAfterRestart(MAILS);
    }

    private void becomeQuestionsAfterRestart(int mails) throws SQLException {
        try (RoutingProcess service = start()) {
            assertThat(service).isNotNull();
            await("every mail is put away").untilAsserted(() -> {
                assertThat(mailbox.count("INBOX")).isZero();
                assertThat(mailbox.count(TestMailbox.DONE)).isGreaterThanOrEqualTo(mails);
            });
        }
        assertThat(questions()).isEqualTo(mails);
        assertThat(number("select count(distinct text) from routing.question")).isEqualTo(mails);
    }

    private void receive(int mails) {
        for (int i = 0; i < mails; i++) {
            mailbox.receive(Mails.mail("Jan <jan@inwoner.example>", "Vraag " + i, "Mag boom " + i + " weg?"));
        }
    }

    private RoutingProcess start() {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "spring.datasource.url",
                database,
                "spring.datasource.username",
                "postgres",
                "spring.datasource.password",
                "postgres",
                "spring.mail.host",
                "127.0.0.1",
                "spring.mail.port",
                RealParts.SMTP.getSmtp().getPort(),
                "raakpunt.directory.url",
                RealParts.DIRECTORY.baseUrl(),
                "raakpunt.intake.owner-id",
                People.LOTTE.id(),
                "raakpunt.intake.mail.host",
                "127.0.0.1",
                "raakpunt.intake.mail.port",
                mailbox.wire().port(),
                "raakpunt.intake.mail.tls",
                false));
        settings.putAll(Map.of(
                "raakpunt.intake.mail.username", "gemeente@voorneaanzee.example",
                "raakpunt.intake.mail.password", "geheim",
                "raakpunt.intake.mail.poll-every", "300ms",
                "raakpunt.intake.mail.lease", "2s"));
        return RoutingProcess.start(settings, folder.resolve("service.log"));
    }

    private int questions() throws SQLException {
        return number("select count(*) from routing.question");
    }

    private int waitingForTheLog() throws SQLException {
        return number(
                "select count(*) from pg_locks where not granted and relation = 'routing.question_event'::regclass");
    }

    private int number(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database, "postgres", "postgres");
    }
}
