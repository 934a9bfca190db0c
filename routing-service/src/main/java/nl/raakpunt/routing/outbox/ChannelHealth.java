package nl.raakpunt.routing.outbox;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Says whether the messages of a channel go out: how many wait, since when, and how many are dead. */
public class ChannelHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final Outbox outbox;
    private final OutboxSender sender;

    public ChannelHealth(Outbox outbox, OutboxSender sender) {
        this.outbox = outbox;
        this.sender = sender;
    }

    @Override
    public Health health() {
        Outbox.Figures figures = outbox.figures(sender.channel());
        Health.Builder health = sender.isDown() || figures.dead() > 0 ? Health.status(DEGRADED) : Health.up();
        health.withDetail("serverReachable", !sender.isDown())
                .withDetail("waiting", figures.waiting())
                .withDetail("dead", figures.dead());
        if (figures.oldestWaiting() != null) {
            health.withDetail("oldestWaiting", figures.oldestWaiting().toInstant());
        }
        return health.build();
    }
}
