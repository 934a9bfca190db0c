package nl.raakpunt.routing.notify;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import java.util.Map;
import nl.raakpunt.routing.outbox.Attempt;
import nl.raakpunt.routing.testing.UnwillingServer;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Tests for {@link MailFailure}. */
class MailFailureTests {

    private static final Address[] NOBODY = {};

    @Test
    void aServerThatSaysGoodbyeIsDownWhateverItWasAskedToSend() {
        assertThat(MailFailure.attempt(failed(answered(421)))).isInstanceOf(Attempt.Down.class);
        assertThat(MailFailure.attempt(
                        failed(new SendFailedException("Invalid Addresses", answered(421), NOBODY, NOBODY, NOBODY))))
                .isInstanceOf(Attempt.Down.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {550, 552, 554})
    void aServerThatDoesNotWantOneMessageIsNotDown(int code) {
        assertThat(MailFailure.attempt(failed(answered(code)))).isInstanceOf(Attempt.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 450", "RCPT, 451", "RCPT, 452", "DATA, 451", "MAIL, 452"})
    void whatAServerDoesNotTakeNowItMayTakeLater(String to, int code) throws IOException {
        assertThat(sent(to, code + " 4.2.2 not now")).isEqualTo(new Attempt.NotNow(failing(to) + " " + code));
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 550", "DATA, 554"})
    void whatAServerNeverTakesIsRefused(String to, int code) throws IOException {
        assertThat(sent(to, code + " 5.1.1 never")).isEqualTo(new Attempt.Refused(failing(to) + " " + code));
    }

    private static String failing(String to) {
        return to.equals("RCPT") ? "SMTPAddressFailedException" : "SMTPSendFailedException";
    }

    private static Attempt sent(String to, String answer) throws IOException {
        try (UnwillingServer server = new UnwillingServer(to, answer)) {
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(server.port());
            SimpleMailMessage mail = new SimpleMailMessage();
            mail.setFrom("raakpunt@voorneaanzee.example");
            mail.setTo("sanne@voorneaanzee.example");
            mail.setText("Vraag voor u");
            sender.send(mail);
            return new Attempt.Delivered();
        } catch (MailException failure) {
            return MailFailure.attempt(failure);
        }
    }

    private static MailSendException failed(MessagingException why) {
        return new MailSendException(Map.<Object, Exception>of("message", why));
    }

    private static SMTPSendFailedException answered(int code) {
        return new SMTPSendFailedException("MAIL FROM", code, code + " no", null, NOBODY, NOBODY, NOBODY);
    }
}
