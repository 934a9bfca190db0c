package nl.raakpunt.routing.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;

/** Mails for tests, as they travel. */
final class Mails {

    private Mails() {}

    /** A plain mail of an invented citizen; every one is another one. */
    static String mail(String from, String subject, String text, String... headers) {
        return "From: " + from + "\r\nTo: gemeente@voorneaanzee.example\r\nSubject: " + subject + "\r\nMessage-ID: <"
                + UUID.randomUUID() + "@voorbeeld.example>\r\nDate: Mon, 23 Nov 2026 09:00:00 +0100\r\n"
                + String.join(
                        "", Stream.of(headers).map(header -> header + "\r\n").toList())
                + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text.replace("\n", "\r\n");
    }

    static MimeMessage mime(String raw) {
        return mime(raw, StandardCharsets.UTF_8);
    }

    static MimeMessage mime(String raw, Charset charset) {
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(charset)));
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static Letter letter(String raw) {
        return letter(mime(raw));
    }

    static Letter letter(MimeMessage mime) {
        try {
            return LetterReader.read(mime);
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
