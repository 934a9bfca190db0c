package nl.raakpunt.stack;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A mail as its receiver sees it, its text only. */
public record Mail(
        String from, String to, String subject, @Nullable Instant sentAt, String text) {
    static Mail of(MimeMessage message) {
        try {
            @Nullable Date sent = message.getSentDate();
            return new Mail(
                    addresses(message.getFrom()),
                    addresses(message.getRecipients(Message.RecipientType.TO)),
                    message.getSubject() == null ? "" : message.getSubject(),
                    sent == null ? null : sent.toInstant(),
                    text(message));
        } catch (MessagingException | IOException ex) {
            return new Mail("", "", "(unreadable mail)", null, String.valueOf(ex.getMessage()));
        }
    }

    private static String addresses(jakarta.mail.Address @Nullable [] addresses) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses).map(Object::toString).collect(Collectors.joining(", "));
    }

    /** The first plain text in the mail. */
    private static String text(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                if (each.isMimeType("text/plain") || each.isMimeType("multipart/*")) {
                    return text(each);
                }
            }
            return "";
        }
        return part.isMimeType("text/*") ? String.valueOf(part.getContent()) : "";
    }
}
