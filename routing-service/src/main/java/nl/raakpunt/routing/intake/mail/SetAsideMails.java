package nl.raakpunt.routing.intake.mail;

import java.util.List;
import org.springframework.stereotype.Service;

/** What administrators see of mail that did not become a question. */
@Service
public class SetAsideMails {

    private static final int MOST = 200;

    private final Ledger ledger;
    private final MailInSettings settings;

    SetAsideMails(Ledger ledger, MailInSettings settings) {
        this.ledger = ledger;
        this.settings = settings;
    }

    /** Whether a mailbox is read at all. */
    public boolean isOn() {
        return settings.isOn();
    }

    /** In which folder of the mailbox they are. */
    public String folder() {
        return settings.setAsideFolder();
    }

    /** The newest ones, newest first. */
    public List<SetAsideMail> newest() {
        return ledger.setAside(MOST);
    }
}
