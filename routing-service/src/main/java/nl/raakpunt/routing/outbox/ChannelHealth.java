package nl.raakpunt.routing.outbox;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Says whether the messages of a channel go out: how many wait, since when, how many the other side puts off, and how many are dead. */
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
        Outbox.Figures figures = outbox.figures(sender.channel(), sender.delayedAfter());
        boolean well = !sender.isDown() && figures.dead() == 0 && figures.delayed() == 0;
        Health.Builder health = well ? Health.up() : Health.status(DEGRADED);
        health.withDetail("serverReachable", !sender.isDown())
                .withDetail("waiting", figures.waiting())
                .withDetail("delayed", figures.delayed())
                .withDetail("dead", figures.dead());
        if (figures.oldestWaiting() != null) {
            health.withDetail("oldestWaiting", figures.oldestWaiting().toInstant());
        }
        return health.build();
    }
}
