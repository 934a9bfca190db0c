package nl.raakpunt.directory.sync;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.directory.sync.StaffReading.Rejection;
import nl.raakpunt.directory.sync.SyncRun.Finding;
import nl.raakpunt.directory.sync.SyncRun.Outcome;
import org.jspecify.annotations.Nullable;

/** A run of which the end is still open; without staff and plan when the source could not be read. */
record RunDraft(
        Instant started,
        @Nullable StagedStaff staged,
        @Nullable SyncPlan plan) {

    SyncRun ended(Instant finished, Outcome outcome, @Nullable String detail) {
        return new SyncRun(
                UUID.randomUUID(),
                started.truncatedTo(ChronoUnit.MILLIS),
                finished.truncatedTo(ChronoUnit.MILLIS),
                outcome,
                staged == null ? 0 : staged.read(),
                plan == null ? 0 : plan.joined().size() + plan.cameBack().size(),
                plan == null ? 0 : plan.changed().size(),
                plan == null ? 0 : plan.gone().size(),
                staged == null ? List.of() : findings(staged.rejected()),
                staged == null ? List.of() : findings(staged.dangling()),
                detail);
    }

    private static List<Finding> findings(List<Rejection> rejections) {
        return rejections.stream()
                .map(rejection -> new Finding(rejection.dn().replace("\0", ""), rejection.reason()))
                .toList();
    }
}
