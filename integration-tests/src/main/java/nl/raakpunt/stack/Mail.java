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

/**
 * A mail as its receiver sees it, its text only.
 *
 * @param messageId  empty when it has none
 * @param receivedAt when the mail server had it; {@code null} when that was in an earlier run
 */
public record Mail(
        String from,
        String to,
        String subject,
        @Nullable Instant sentAt,
        String text,
        String messageId,
        @Nullable Instant receivedAt) {
    static Mail of(MimeMessage message) {
        return of(message, null);
    }

    static Mail of(MimeMessage message, @Nullable Instant receivedAt) {
        try {
            @Nullable Date sent = message.getSentDate();
            return new Mail(
                    addresses(message.getFrom()),
                    addresses(message.getRecipients(Message.RecipientType.TO)),
                    message.getSubject() == null ? "" : message.getSubject(),
                    sent == null ? null : sent.toInstant(),
                    text(message),
                    message.getMessageID() == null ? "" : message.getMessageID(),
                    receivedAt);
        } catch (MessagingException | IOException ex) {
            return new Mail("", "", "(unreadable mail)", null, String.valueOf(ex.getMessage()), "", receivedAt);
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
