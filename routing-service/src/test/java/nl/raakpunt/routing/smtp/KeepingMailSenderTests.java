package nl.raakpunt.routing.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.raakpunt.routing.testing.UnwillingServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Tests for {@link KeepingMailSender}. */
class KeepingMailSenderTests {

    private static final Duration LONG = Duration.ofMinutes(1);

    private UnwillingServer server;
    private SmtpSettings settings = new SmtpSettings(LONG, 50);
    private final List<KeepingMailSender> senders = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = new UnwillingServer("DATA", "250 ok");
    }

    @AfterEach
    void stop() throws IOException {
        senders.forEach(KeepingMailSender::close);
        server.close();
    }

    @Test
    void manyMailsGoOverOneConnection() {
        KeepingMailSender sender = sender();
        for (int i = 0; i < 5; i++) {
            sender.send(mail());
        }
        assertThat(server.mails()).isEqualTo(5);
        assertThat(server.connections()).isOne();
    }

    @Test
    void aConnectionTheServerClosedIsReplacedAndNoMailIsLost() throws IOException {
        KeepingMailSender sender = sender();
        sender.send(mail());
        server.hangUp();
        sender.send(mail());
        assertThat(server.mails()).isEqualTo(2);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void aMailThatIsRefusedDoesNotTouchTheNext() throws IOException {
        server.close();
        server = new UnwillingServer("DATA", "554 never");
        KeepingMailSender sender = sender();
        assertThatThrownBy(() -> sender.send(mail())).isInstanceOf(MailSendException.class);
        assertThat(sender.waiting()).isZero();
        server.becomesWilling();
        sender.send(mail());
        assertThat(server.mails()).isEqualTo(2);
    }

    @Test
    void aConnectionIsNotUsedForMoreMailsThanItMay() {
        settings = new SmtpSettings(LONG, 2);
        KeepingMailSender sender = sender();
        for (int i = 0; i < 4; i++) {
            sender.send(mail());
        }
        assertThat(server.mails()).isEqualTo(4);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void settingsThatWouldLetNoMailOutAreRefused() {
        assertThatThrownBy(() -> new SmtpSettings(LONG, 0)).hasMessageContaining("most-mails");
        assertThatThrownBy(() -> new SmtpSettings(Duration.ofSeconds(-1), 50)).hasMessageContaining("keep-open");
    }

    @Test
    void aConnectionThatNobodyUsesIsClosed() throws Exception {
        settings = new SmtpSettings(Duration.ofNanos(1), 50);
        KeepingMailSender sender = sender();
        sender.send(mail());
        assertThat(sender.waiting()).isOne();
        sender.closeIdle();
        assertThat(sender.waiting()).isZero();
    }

    @Test
    void stoppingClosesWhatIsOpen() {
        KeepingMailSender sender = sender();
        sender.send(mail());
        sender.close();
        assertThat(sender.waiting()).isZero();
        sender.send(mail());
        assertThat(sender.waiting()).isZero();
        assertThat(server.connections()).isEqualTo(2);
    }

    private KeepingMailSender sender() {
        JavaMailSenderImpl configured = new JavaMailSenderImpl();
        configured.setHost("127.0.0.1");
        configured.setPort(server.port());
        KeepingMailSender sender = new KeepingMailSender(configured, settings);
        senders.add(sender);
        return sender;
    }

    private static SimpleMailMessage mail() {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom("raakpunt@voorneaanzee.example");
        mail.setTo("sanne@voorneaanzee.example");
        mail.setText("Vraag voor u");
        return mail;
    }
}
