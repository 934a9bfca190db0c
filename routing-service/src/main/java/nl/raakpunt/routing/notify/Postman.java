package nl.raakpunt.routing.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends one message as mail; the same message always has the same Message-ID. */
@Component
class Postman {

    private final JavaMailSender mail;
    private final MailText text;
    private final InternetAddress from;
    private final @Nullable String replyTo;

    Postman(JavaMailSender mail, MailText text, MailSettings settings) throws AddressException {
        this.mail = mail;
        this.text = text;
        this.from = new InternetAddress(settings.from(), true);
        this.replyTo = settings.replyTo();
    }

    void send(UUID id, Message message) {
        mail.send(prepare(id, message));
    }

    private MimeMessage prepare(UUID id, Message message) {
        try {
            MimeMessage mime = mail.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(mime, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(recipient(message));
            helper.setSubject(text.subject(message));
            helper.setText(text.body(message));
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

    private static InternetAddress recipient(Message message) throws MessagingException {
        InternetAddress[] addresses = InternetAddress.parse(String.valueOf(message.address()), true);
        if (addresses.length != 1) {
            throw new AddressException("Exactly one address is needed");
        }
        return addresses[0];
    }
}
