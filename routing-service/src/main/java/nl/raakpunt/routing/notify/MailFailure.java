package nl.raakpunt.routing.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

/** Tells a mail server that is down from a message it does not want. */
public final class MailFailure {

    private MailFailure() {}

    /** True when every message would fail, so that all of them wait. */
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
            if (!(exception instanceof SendFailedException)) {
                return false;
            }
        }
        return true;
    }

    private static Throwable deepest(Throwable failure) {
        Throwable cause = failure instanceof MessagingException messaging ? messaging.getNextException() : null;
        Throwable next = cause == null ? failure.getCause() : cause;
        return next == null ? failure : deepest(next);
    }
}
