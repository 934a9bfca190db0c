package nl.raakpunt.routing.intake.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A mail on disk while it is read, so that a large one is never in memory; gone afterwards. */
final class Download implements AutoCloseable {

    private final Path file;
    private final SharedFileInputStream bytes;
    private final MimeMessage mail;

    private Download(Path file, SharedFileInputStream bytes, MimeMessage mail) {
        this.file = file;
        this.bytes = bytes;
        this.mail = mail;
    }

    static Download of(Message message, Session session) throws MessagingException, IOException {
        Path file = Files.createTempFile("raakpunt-mail", ".eml");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                message.writeTo(out);
            }
            SharedFileInputStream bytes = new SharedFileInputStream(file.toFile());
            return new Download(file, bytes, new MimeMessage(session, bytes));
        } catch (MessagingException | IOException failed) {
            Files.delete(file);
            throw failed;
        }
    }

    MimeMessage mail() {
        return mail;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
        Files.delete(file);
    }
}
