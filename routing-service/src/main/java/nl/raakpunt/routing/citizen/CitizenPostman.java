package nl.raakpunt.routing.citizen;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.raakpunt.routing.question.AsciiMail;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends one letter as mail; the same letter always has the same Message-ID, and all letters about a question are one thread. */
@Component
class CitizenPostman {

    private final JavaMailSender mail;
    private final InternetAddress from;
    private final @Nullable String replyTo;

    CitizenPostman(JavaMailSender mail, CitizenMailSettings settings) throws AddressException {
        this.mail = mail;
        this.from = new InternetAddress(settings.from(), true);
        this.replyTo = settings.citizenReplyTo();
    }

    /**
     * Sends it.
     *
     * @param thread Message-ID it answers to; {@code null} for the first one
     */
    void send(UUID id, String address, Letter letter, @Nullable String thread) {
        try {
            MimeMessage mime = mail.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(
                    mime, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(AsciiMail.of(address));
            if (replyTo != null && !replyTo.isBlank()) {
                helper.setReplyTo(replyTo);
            }
            helper.setSubject(letter.subject());
            helper.setText(letter.text(), letter.html());
            mime.setHeader("Message-ID", messageId(id));
            mime.setHeader("Auto-Submitted", "auto-generated");
            mime.setHeader("Content-Language", letter.language().getLanguage());
            if (thread != null) {
                mime.setHeader("In-Reply-To", thread);
                mime.setHeader("References", thread);
            }
            mail.send(mime);
        } catch (MessagingException impossible) {
            throw new MailPreparationException(impossible);
        }
    }

    String messageId(UUID id) {
        String address = from.getAddress();
        return "<" + id + address.substring(address.indexOf('@')) + ">";
    }
}
