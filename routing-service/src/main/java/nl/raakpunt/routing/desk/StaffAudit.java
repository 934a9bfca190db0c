package nl.raakpunt.routing.desk;

import java.time.Clock;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.audit.AuditLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what administrators see of the staff directory and order, before it is shown or done. */
@Component
class StaffAudit {
    private final AuditLog audit;
    private final Clock clock;

    StaffAudit(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void note(SignedIn by, String action, String subject) {
        audit.recordAbout(clock.instant(), by.id(), action, subject);
    }
}
