package nl.raakpunt.directory.sync;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A staff directory that is no longer read, of which people or teams are still here.
 *
 * @param people       how many people are still here
 * @param missing      how many of them count as missing; they leave after the time for leaving
 * @param missingSince since when the first of them does
 * @param lastRun      the latest run, which may wait for somebody to confirm that they leave
 */
@Schema(name = "RemovedSyncSource")
record RemovedSource(
        String name,
        int people,
        int missing,
        @Nullable Instant missingSince,
        @Nullable SyncRun lastRun) {

    static RemovedSource of(RemovedSources.Remains remains, @Nullable SyncRun last) {
        return new RemovedSource(remains.source(), remains.people(), remains.missing(), remains.missingSince(), last);
    }
}
