package nl.raakpunt.routing.chat;

import java.time.Clock;
import java.util.Optional;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.audit.AuditLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts on record who looks up more than anybody needs to: that may be somebody who copies the directory. */
@Component
class LookUpAlarm {

    private static final Logger LOG = LoggerFactory.getLogger(LookUpAlarm.class);

    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LookUpAlarm(AuditLog audit, TransactionTemplate transaction, Clock clock) {
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    void raise(ChatUser user, Optional<SignedIn> person) {
        LOG.warn(
                "A user of {} reached the limit of look-ups; colleague {}",
                user.vendor(),
                person.map(SignedIn::id).orElse(null));
        person.ifPresent(known -> transaction.executeWithoutResult(
                _ -> audit.recordAbout(clock.instant(), known.id(), "chat-look-ups-limited", "chat/" + user.vendor())));
    }
}
