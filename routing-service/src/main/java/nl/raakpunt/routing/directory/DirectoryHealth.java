package nl.raakpunt.routing.directory;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Says whether directory-service answers; without it this service still takes questions. */
@Component("directoryHealthIndicator")
class DirectoryHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final DirectoryState state;

    DirectoryHealth(DirectoryState state) {
        this.state = state;
    }

    @Override
    public Health health() {
        DirectoryState.Seen seen = state.now();
        Health.Builder health =
                seen.lastAnswer() == null ? Health.unknown() : Health.up().withDetail("lastAnswer", seen.lastAnswer());
        if (seen.trouble() != null) {
            health.status(DEGRADED)
                    .withDetail("since", seen.trouble().since())
                    .withDetail("reason", seen.trouble().reason());
        }
        return health.build();
    }
}
