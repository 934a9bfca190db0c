package nl.raakpunt.routing.intake.mail;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Says whether mail comes in, how many mails cannot be read or put away, and how many were set aside in the last day. */
@Component("mailInHealthIndicator")
@ConditionalOnProperty("raakpunt.intake.mail.host")
class MailInHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final MailReader reader;
    private final Ledger ledger;

    MailInHealth(MailReader reader, Ledger ledger) {
        this.reader = reader;
        this.ledger = ledger;
    }

    @Override
    public Health health() {
        boolean down = reader.condition() == MailReader.Condition.DOWN;
        int stuck = reader.stuck();
        return (down || stuck > 0 ? Health.status(DEGRADED) : Health.up())
                .withDetail("reading", reader.condition() == MailReader.Condition.READING)
                .withDetail("stuck", stuck)
                .withDetail("setAsideInLastDay", ledger.setAsideLately())
                .build();
    }
}
