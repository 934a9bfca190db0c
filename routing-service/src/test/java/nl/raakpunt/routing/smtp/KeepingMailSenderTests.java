package nl.raakpunt.routing.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
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
    private SmtpConnections connections;

    @BeforeEach
    void start() throws IOException {
        server = new UnwillingServer("DATA", "250 ok");
        connections = new SmtpConnections(new SmtpSettings(LONG, 50));
    }

    @AfterEach
    void stop() throws IOException {
        connections.destroy();
        server.close();
    }

    @Test
    void manyMailsGoOverOneConnection() {
        JavaMailSenderImpl sender = sender();
        for (int i = 0; i < 5; i++) {
            sender.send(mail());
        }
        assertThat(server.mails()).isEqualTo(5);
        assertThat(server.connections()).isOne();
    }

    @Test
    void aConnectionTheServerClosedIsReplacedAndNoMailIsLost() throws IOException {
        JavaMailSenderImpl sender = sender();
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
        JavaMailSenderImpl sender = sender();
        assertThatThrownBy(() -> sender.send(mail())).isInstanceOf(MailSendException.class);
        assertThat(connections.waiting()).isZero();
        server.becomesWilling();
        sender.send(mail());
        assertThat(server.mails()).isEqualTo(2);
    }

    @Test
    void aConnectionIsNotUsedForMoreMailsThanItMay() {
        connections = new SmtpConnections(new SmtpSettings(LONG, 2));
        JavaMailSenderImpl sender = sender();
        for (int i = 0; i < 4; i++) {
            sender.send(mail());
        }
        assertThat(server.mails()).isEqualTo(4);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void aConnectionThatNobodyUsesIsClosed() {
        connections = new SmtpConnections(new SmtpSettings(Duration.ofNanos(1), 50));
        sender().send(mail());
        assertThat(connections.waiting()).isOne();
        connections.closeIdle();
        assertThat(connections.waiting()).isZero();
    }

    @Test
    void stoppingClosesWhatIsOpen() {
        JavaMailSenderImpl sender = sender();
        sender.send(mail());
        connections.destroy();
        assertThat(connections.waiting()).isZero();
        sender.send(mail());
        assertThat(connections.waiting()).isZero();
        assertThat(server.connections()).isEqualTo(2);
    }

    private JavaMailSenderImpl sender() {
        JavaMailSenderImpl configured = new JavaMailSenderImpl();
        configured.setHost("127.0.0.1");
        configured.setPort(server.port());
        return new KeepingMailSender(configured, connections);
    }

    private static SimpleMailMessage mail() {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom("raakpunt@voorneaanzee.example");
        mail.setTo("sanne@voorneaanzee.example");
        mail.setText("Vraag voor u");
        return mail;
    }
}
