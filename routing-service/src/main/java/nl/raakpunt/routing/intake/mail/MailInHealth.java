package nl.raakpunt.routing.intake.mail;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Says whether mail comes in, and how many mails were set aside in the last day. */
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
        return (down ? Health.status(DEGRADED) : Health.up())
                .withDetail("reading", reader.condition() == MailReader.Condition.READING)
                .withDetail("setAsideInLastDay", ledger.setAsideLately())
                .build();
    }
}
