package nl.raakpunt.routing.directory;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A staff directory that directory-service takes over.
 *
 * @param people             how many people the last complete reading had
 * @param observedAt         when it was last read, in whatever way
 * @param delta              how changes are read; {@code null} when only everything can be read
 * @param push               whether the server tells of changes by itself
 * @param certificateExpires when the server's certificate ends
 */
public record SyncSource(
        String name,
        int people,
        @Nullable Instant observedAt,
        @Nullable Instant lastFullAt,
        @Nullable String server,
        @Nullable String vendor,
        @Nullable String delta,
        boolean push,
        @Nullable Instant certificateExpires) {

    public SyncSource {
        Objects.requireNonNull(name, "name");
    }
}
