package nl.raakpunt.routing.notify;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Says whether messages go out: how many wait, since when, and how many are dead. */
@Component("mailHealthIndicator")
class OutboxHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final Outbox outbox;
    private final OutboxSender sender;

    OutboxHealth(Outbox outbox, OutboxSender sender) {
        this.outbox = outbox;
        this.sender = sender;
    }

    @Override
    public Health health() {
        Outbox.Figures figures = outbox.figures();
        Health.Builder health = sender.isServerDown() || figures.dead() > 0 ? Health.status(DEGRADED) : Health.up();
        health.withDetail("serverReachable", !sender.isServerDown())
                .withDetail("waiting", figures.waiting())
                .withDetail("dead", figures.dead());
        if (figures.oldestWaiting() != null) {
            health.withDetail("oldestWaiting", figures.oldestWaiting().toInstant());
        }
        return health.build();
    }
}
