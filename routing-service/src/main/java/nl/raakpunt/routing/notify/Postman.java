package nl.raakpunt.routing.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.raakpunt.routing.question.AsciiMail;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends one letter as mail, as text and as HTML; the same message always has the same Message-ID. */
@Component
class Postman {

    private final JavaMailSender mail;
    private final LetterPrint print;
    private final InternetAddress from;
    private final @Nullable String replyTo;

    Postman(JavaMailSender mail, LetterPrint print, MailSettings settings) throws AddressException {
        this.mail = mail;
        this.print = print;
        this.from = new InternetAddress(settings.from(), true);
        this.replyTo = settings.replyTo();
    }

    void send(UUID id, Letter letter) {
        mail.send(prepare(id, letter));
    }

    private MimeMessage prepare(UUID id, Letter letter) {
        try {
            MimeMessage mime = mail.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(mime, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(recipient(letter));
            if (replyTo != null) {
                helper.setReplyTo(replyTo);
            }
            helper.setSubject(letter.subject());
            mime.setContent(alternatives(letter));
            mime.setHeader("Message-ID", messageId(id));
            mime.setHeader("Auto-Submitted", "auto-generated");
            if (replyTo != null) {
                helper.setReplyTo(replyTo);
            }
            return mime;
        } catch (MessagingException impossible) {
            throw new MailPreparationException(impossible);
        }
    }

    String messageId(UUID id) {
        String address = from.getAddress();
        return "<" + id + address.substring(address.indexOf('@')) + ">";
    }

    /** The same twice: the last one a program can show is shown. */
    private MimeMultipart alternatives(Letter letter) throws MessagingException {
        MimeMultipart parts = new MimeMultipart("alternative");
        parts.addBodyPart(part(print.text(letter), "plain"));
        parts.addBodyPart(part(print.html(letter), "html"));
        return parts;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    private static InternetAddress recipient(Letter letter) throws MessagingException {
        InternetAddress[] addresses = InternetAddress.parse(AsciiMail.of(String.valueOf(letter.to())), true);
        if (addresses.length != 1) {
            throw new AddressException("Exactly one address is needed");
        }
        return addresses[0];
    }
}
