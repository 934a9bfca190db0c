package nl.raakpunt.routing.intake.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.time.Duration;
import nl.raakpunt.routing.testing.Wire;
import org.springframework.util.unit.DataSize;

/** A real IMAP server with one mailbox, on a line that a test can cut. */
final class TestMailbox implements AutoCloseable {

    static final String DONE = "Raakpunt verwerkt";
    static final String ASIDE = "Raakpunt apart gezet";
    private static final String ADDRESS = "gemeente@voorneaanzee.example";

    private final GreenMail server;
    private final GreenMailUser user;
    private final Wire wire;

    private TestMailbox(GreenMail server, GreenMailUser user, Wire wire) {
        this.server = server;
        this.user = user;
        this.wire = wire;
    }

    static TestMailbox start() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP).dynamicPort());
        server.start();
        GreenMailUser user = server.setUser(ADDRESS, ADDRESS, "geheim");
        return new TestMailbox(server, user, Wire.to(server.getImap().getPort()));
    }

    Wire wire() {
        return wire;
    }

    void receive(String raw) {
        user.deliver(Mails.mime(raw));
    }

    int count(String folder) {
        try {
            MailFolder found = folder.equals("INBOX")
                    ? server.getManagers().getImapHostManager().getInbox(user)
                    : server.getManagers().getImapHostManager().getFolder(user, folder);
            return found == null ? 0 : found.getMessageCount();
        } catch (FolderException gone) {
            throw new IllegalStateException(gone);
        }
    }

    MailInSettings settings(Duration pollEvery, boolean idle, Duration lease) {
        return new MailInSettings(
                "127.0.0.1",
                wire.port(),
                false,
                ADDRESS,
                "geheim",
                "INBOX",
                DONE,
                ASIDE,
                pollEvery,
                idle,
                lease,
                Duration.ofMillis(200),
                DataSize.ofMegabytes(60),
                30,
                Duration.ofDays(30));
    }

    @Override
    public void close() throws IOException {
        wire.close();
        server.stop();
    }
}
