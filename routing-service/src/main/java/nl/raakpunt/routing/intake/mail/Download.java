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

/** A mail on disk while it is read, so that a large one is never in memory. */
final class Download implements AutoCloseable {

    private final SharedFileInputStream bytes;
    private final MimeMessage mail;

    private Download(SharedFileInputStream bytes, MimeMessage mail) {
        this.bytes = bytes;
        this.mail = mail;
    }

    static Download of(Message message, Session session) throws MessagingException, IOException {
        Path file = Files.createTempFile("raakpunt-mail", ".eml");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                message.writeTo(out);
            }
            // A server that does not give a mail now seems to give one without anything in it.
            if (Files.size(file) == 0) {
                throw new IOException("The mail server gave nothing");
            }
            SharedFileInputStream bytes = new SharedFileInputStream(file.toFile());
            return new Download(bytes, new MimeMessage(session, bytes));
        } finally {
            // What is open can be read on; nothing stays behind, however this service ends.
            Files.delete(file);
        }
    }

    MimeMessage mail() {
        return mail;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
