package nl.raakpunt.stack;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes every mail that the services send and delivers none; keeps them in a folder between runs. What is sent to the municipality
 * is in a mailbox that the desk reads.
 */
final class MailSink implements RunningPart {
    /** The municipality's mailbox, also the name of its account. */
    static final String MAILBOX = "gemeente@voorneaanzee.example";

    static final String PASSWORD = "demo";

    private final GreenMail greenMail;
    private final Path folder;
    private final List<Mail> earlier;

    private final MailPage page;

    private MailSink(GreenMail greenMail, Path folder, List<Mail> earlier, int pagePort) {
        this.greenMail = greenMail;
        this.folder = folder;
        this.earlier = earlier;
        this.page = MailPage.start(pagePort, this::mails);
    }

    static MailSink start(Path folder, Ports ports) {
        try {
            Files.createDirectories(folder);
            List<Mail> earlier = read(folder);
            GreenMail greenMail = new GreenMail(new ServerSetup[] {
                new ServerSetup(ports.smtp(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                new ServerSetup(ports.imap(), "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
            });
            greenMail.start();
            greenMail.setUser(MAILBOX, MAILBOX, PASSWORD);
            return new MailSink(greenMail, folder, earlier, ports.mail());
        } catch (IOException | MessagingException | RuntimeException ex) {
            throw new StackProblem("The mail server cannot be started: " + ex.getMessage() + ".", ex);
        }
    }

    private static List<Mail> read(Path folder) throws IOException, MessagingException {
        List<Mail> mails = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                mails.add(Mail.of(new MimeMessage(null, new ByteArrayInputStream(Files.readAllBytes(file)))));
            }
        }
        return mails;
    }

    /** All mails, oldest first. */
    List<Mail> mails() {
        List<Mail> all = new ArrayList<>(earlier);
        for (StoredMessage message : received()) {
            all.add(Mail.of(message.getMimeMessage(), message.getReceivedDate().toInstant()));
        }
        return all;
    }

    private List<StoredMessage> received() {
        return greenMail.getManagers().getImapHostManager().getAllMessages();
    }

    @Override
    public void close() {
        page.close();
        try {
            List<StoredMessage> received = received();
            for (int i = 0; i < received.size(); i++) {
                Path file = folder.resolve("%06d.eml".formatted(earlier.size() + i));
                try (OutputStream out = Files.newOutputStream(file)) {
                    received.get(i).getMimeMessage().writeTo(out);
                }
            }
        } catch (IOException | MessagingException ex) {
            throw new StackProblem("Mails cannot be kept in " + folder + ": " + ex.getMessage() + ".", ex);
        } finally {
            greenMail.stop();
        }
    }
}
