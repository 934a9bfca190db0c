package nl.raakpunt.directory.sync;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import nl.raakpunt.directory.source.ServerFacts;
import org.jspecify.annotations.Nullable;

/**
 * A staff directory and how far it is taken over.
 *
 * @param precedence         the lower number wins when two directories know the same person
 * @param people             how many people the last complete reading had
 * @param observedAt         when it was last read, in whatever way
 * @param lastFullAt         when everything was last read
 * @param server             the server that answered last
 * @param vendor             what that server says it is
 * @param delta              how changes are read; {@code null} when only everything can be read
 * @param push               whether the server tells of changes by itself
 * @param certificateExpires when the server's certificate ends
 * @param lastRun            the latest run
 */
@Schema(name = "SyncSource")
record SyncSource(
        String name,
        int precedence,
        int people,
        @Nullable Instant observedAt,
        @Nullable Instant lastFullAt,
        @Nullable String server,
        @Nullable String vendor,
        @Nullable String delta,
        boolean push,
        @Nullable Instant certificateExpires,
        @Nullable SyncRun lastRun) {

    static SyncSource of(StaffDirectory directory, SyncState state, @Nullable SyncRun last) {
        ServerFacts facts = state.server();
        return new SyncSource(
                directory.name(),
                directory.precedence(),
                state.people(),
                state.observedAt(),
                state.lastFullAt(),
                facts == null ? null : facts.url(),
                facts == null ? null : facts.vendor(),
                facts == null ? null : facts.delta(),
                facts != null && facts.push(),
                facts == null ? null : facts.certificateExpires(),
                last);
    }
}
