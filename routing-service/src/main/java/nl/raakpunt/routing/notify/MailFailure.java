package nl.raakpunt.routing.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.stream.Stream;
import nl.raakpunt.routing.outbox.Attempt;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

/** Tells a mail server that is down from a message it does not want, and from one it does not want yet. */
public final class MailFailure {

    private static final int GOODBYE = 421;
    private static final int UNKNOWN = -1;

    private MailFailure() {}

    /** How it went with a message that could not be sent. */
    public static Attempt attempt(MailException failure) {
        String error = brief(failure);
        return switch (failure) {
            case MailAuthenticationException _ -> new Attempt.Down(error);
            case MailPreparationException _, MailParseException _ -> new Attempt.Refused(error);
            case MailSendException send when isRefusal(send) -> refused(code(send.getMessageExceptions()[0]), error);
            default -> new Attempt.Down(error);
        };
    }

    /** RFC 5321: an answer that begins with 4 says that the same message may be taken later; 421 says that the server stops. */
    private static Attempt refused(int code, String error) {
        String answer = code == UNKNOWN ? error : error + " " + code;
        if (code == GOODBYE) {
            return new Attempt.Down(answer);
        }
        return code / 100 == 4 ? new Attempt.NotNow(answer) : new Attempt.Refused(answer);
    }

    /** What went wrong in a few words, without addresses or other personal data. */
    private static String brief(MailException failure) {
        Throwable cause = failure;
        if (failure instanceof MailSendException send && send.getMessageExceptions().length > 0) {
            cause = send.getMessageExceptions()[0];
        }
        Throwable deepest = deepest(cause);
        return deepest.getClass().getSimpleName();
    }

    private static boolean isRefusal(MailSendException failure) {
        return failure.getMessageExceptions().length > 0
                && Stream.of(failure.getMessageExceptions()).allMatch(SendFailedException.class::isInstance);
    }

    /** What the server answered to the first thing it did not want. */
    private static int code(@Nullable Throwable failure) {
        return switch (failure) {
            case SMTPSendFailedException send -> send.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPAddressFailedException address -> address.getReturnCode();
            case MessagingException other -> code(other.getNextException());
            case null, default -> UNKNOWN;
        };
    }

    private static Throwable deepest(Throwable failure) {
        Throwable cause = failure instanceof MessagingException messaging ? messaging.getNextException() : null;
        Throwable next = cause == null ? failure.getCause() : cause;
        return next == null ? failure : deepest(next);
    }
}
