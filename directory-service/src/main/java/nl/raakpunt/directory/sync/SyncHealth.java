package nl.raakpunt.directory.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.raakpunt.directory.sync.SyncRun.Outcome;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Says how old what we know of staff is, and why when it is too old. */
@Component("staffSync")
class SyncHealth implements HealthIndicator {

    private final SyncRunRepository runs;
    private final SyncSettings settings;
    private final Clock clock;

    SyncHealth(SyncRunRepository runs, SyncSettings settings, Clock clock) {
        this.runs = runs;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Health health() {
        try {
            return ofRuns();
        } catch (DataAccessException unreadable) {
            return Health.down()
                    .withDetail("detail", "PostgreSQL does not answer.")
                    .build();
        }
    }

    private Health ofRuns() {
        Optional<Instant> complete = runs.lastComplete();
        Optional<SyncRun> latest = runs.latest(1).stream().findFirst();
        boolean good = complete.isPresent() && !isOld(complete.get()) && !isHeld(latest);
        Health.Builder health = good ? Health.up() : Health.down();
        complete.ifPresent(at -> health.withDetail("lastCompleteRun", at)
                .withDetail("age", Duration.between(at, clock.instant()).toString()));
        if (complete.isEmpty()) {
            health.withDetail("lastCompleteRun", "never");
        }
        latest.ifPresent(run -> {
            health.withDetail("outcome", run.outcome())
                    .withDetail("rejected", run.rejected().size());
            if (run.detail() != null) {
                health.withDetail("detail", run.detail());
            }
        });
        return health.build();
    }

    /** One missed run is bad luck, three are a fault. */
    private boolean isOld(Instant complete) {
        return settings.enabled()
                && complete.plus(settings.interval().multipliedBy(3)).isBefore(clock.instant());
    }

    private static boolean isHeld(Optional<SyncRun> latest) {
        return latest.isPresent() && latest.get().outcome() == Outcome.HELD;
    }
}
