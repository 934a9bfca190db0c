package nl.raakpunt.routing.notify;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.MailSendException;

/** Tests for {@link MailFailure}. */
class MailFailureTests {

    private static final Address[] NOBODY = {};

    @Test
    void aServerThatSaysGoodbyeIsDownWhateverItWasAskedToSend() {
        assertThat(MailFailure.isAboutTheServer(failed(answered(421)))).isTrue();
        assertThat(MailFailure.isAboutTheServer(
                        failed(new SendFailedException("Invalid Addresses", answered(421), NOBODY, NOBODY, NOBODY))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {450, 550, 554})
    void aServerThatDoesNotWantOneMessageIsNotDown(int code) {
        assertThat(MailFailure.isAboutTheServer(failed(answered(code)))).isFalse();
    }

    private static MailSendException failed(MessagingException why) {
        return new MailSendException(Map.<Object, Exception>of("message", why));
    }

    private static SMTPSendFailedException answered(int code) {
        return new SMTPSendFailedException("MAIL FROM", code, code + " no", null, NOBODY, NOBODY, NOBODY);
    }
}
