package nl.raakpunt.routing.citizen;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import nl.raakpunt.routing.question.AsciiMail;
import org.jspecify.annotations.Nullable;

/** Whether a letter can be addressed to what somebody typed; citizens and agents make typing mistakes. */
public final class MailAddress {

    private MailAddress() {}

    public static boolean isUsable(@Nullable String text) {
        try {
            return text != null && text.contains("@") && InternetAddress.parse(AsciiMail.of(text), true).length == 1;
        } catch (AddressException mistake) {
            return false;
        }
    }
}
