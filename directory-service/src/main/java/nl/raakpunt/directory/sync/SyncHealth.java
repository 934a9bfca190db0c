package nl.raakpunt.directory.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.raakpunt.directory.source.ServerFacts;
import nl.raakpunt.directory.sync.SyncRun.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Says per source how old what we know of staff is, and why when it is too old. */
@Component("staffSync")
class SyncHealth implements HealthIndicator {

    private static final int CERTIFICATE_DAYS = 14;

    private final StaffDirectories directories;
    private final RemovedSources removed;
    private final SyncStates states;
    private final SyncRunRepository runs;
    private final SyncSettings settings;
    private final Clock clock;

    SyncHealth(
            StaffDirectories directories,
            RemovedSources removed,
            SyncStates states,
            SyncRunRepository runs,
            SyncSettings settings,
            Clock clock) {
        this.directories = directories;
        this.removed = removed;
        this.states = states;
        this.runs = runs;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Health health() {
        try {
            Map<String, Object> sources = new LinkedHashMap<>();
            boolean good = true;
            for (StaffDirectory directory : directories.all()) {
                SyncState state = states.of(directory.name());
                Optional<SyncRun> last = runs.lastEnded(directory.name());
                good &= isGood(state, last);
                sources.put(directory.name(), details(state, last));
            }
            for (RemovedSources.Remains remains : removed.all()) {
                Optional<SyncRun> last = runs.lastEnded(remains.source());
                good &= !isHeld(last);
                sources.put(remains.source(), details(remains, last));
            }
            return (good ? Health.up() : Health.down()).withDetails(sources).build();
        } catch (DataAccessException unreadable) {
            return Health.down()
                    .withDetail("detail", "PostgreSQL does not answer.")
                    .build();
        }
    }

    private boolean isGood(SyncState state, Optional<SyncRun> last) {
        Instant observed = state.observedAt();
        return observed != null && !isOld(observed) && !isHeld(last) && !isExpiring(state.server());
    }

    private static boolean isHeld(Optional<SyncRun> last) {
        return last.filter(run -> run.outcome() == Outcome.HELD).isPresent();
    }

    /** Of a source that is no longer read. */
    private static Map<String, Object> details(RemovedSources.Remains remains, Optional<SyncRun> last) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("configured", false);
        details.put("people", remains.people());
        details.put("missing", remains.missing());
        if (remains.missingSince() != null) {
            details.put("missingSince", remains.missingSince());
        }
        details.put(
                "detail", "Nobody reads this staff directory any more. Configure it again, or let its people leave.");
        last.filter(run -> run.outcome() == Outcome.HELD).ifPresent(run -> {
            details.put("outcome", run.outcome());
            details.put("run", run.id());
        });
        return details;
    }

    private Map<String, Object> details(SyncState state, Optional<SyncRun> last) {
        Map<String, Object> details = new LinkedHashMap<>();
        Instant observed = state.observedAt();
        details.put("lastCompleteRun", observed == null ? "never" : observed);
        if (observed != null) {
            details.put("age", Duration.between(observed, clock.instant()).toString());
        }
        ServerFacts server = state.server();
        if (server != null && server.certificateExpires() != null) {
            details.put("certificateExpires", server.certificateExpires());
        }
        last.ifPresent(run -> {
            details.put("outcome", run.outcome());
            if (run.detail() != null) {
                details.put("detail", run.detail());
            }
        });
        return details;
    }

    /** One missed run is bad luck, three are a fault. */
    private boolean isOld(Instant observed) {
        return settings.enabled()
                && observed.plus(settings.cadence().full().multipliedBy(3)).isBefore(clock.instant());
    }

    private boolean isExpiring(@Nullable ServerFacts server) {
        return server != null
                && server.certificateExpires() != null
                && server.certificateExpires().isBefore(clock.instant().plus(Duration.ofDays(CERTIFICATE_DAYS)));
    }
}
