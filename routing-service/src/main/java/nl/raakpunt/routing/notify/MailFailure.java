package nl.raakpunt.routing.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

/** Tells a mail server that is down from a message it does not want. */
public final class MailFailure {

    private static final int GOODBYE = 421;

    private MailFailure() {}

    /** Whether nothing can be sent now, so that the message must wait. */
    public static boolean isAboutTheServer(MailException failure) {
        return switch (failure) {
            case MailAuthenticationException _ -> true;
            case MailPreparationException _, MailParseException _ -> false;
            case MailSendException refused -> refused.getMessageExceptions().length == 0 || !isRefusal(refused);
            default -> true;
        };
    }

    /** What went wrong in a few words, without addresses or other personal data. */
    public static String brief(MailException failure) {
        Throwable cause = failure;
        if (failure instanceof MailSendException send && send.getMessageExceptions().length > 0) {
            cause = send.getMessageExceptions()[0];
        }
        Throwable deepest = deepest(cause);
        return deepest.getClass().getSimpleName();
    }

    private static boolean isRefusal(MailSendException failure) {
        for (Exception exception : failure.getMessageExceptions()) {
            if (!(exception instanceof SendFailedException) || isGoodbye(exception)) {
                return false;
            }
        }
        return true;
    }

    /** 421: the server stops, whatever it was asked to send. */
    private static boolean isGoodbye(@Nullable Throwable failure) {
        return switch (failure) {
            case SMTPSendFailedException send when send.getReturnCode() == GOODBYE -> true;
            case SMTPSenderFailedException sender when sender.getReturnCode() == GOODBYE -> true;
            case SMTPAddressFailedException address when address.getReturnCode() == GOODBYE -> true;
            case MessagingException other -> isGoodbye(other.getNextException());
            case null, default -> false;
        };
    }

    private static Throwable deepest(Throwable failure) {
        Throwable cause = failure instanceof MessagingException messaging ? messaging.getNextException() : null;
        Throwable next = cause == null ? failure.getCause() : cause;
        return next == null ? failure : deepest(next);
    }
}
