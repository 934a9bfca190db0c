package nl.raakpunt.directory.sync;

import java.time.Instant;
import nl.raakpunt.directory.source.ServerFacts;
import nl.raakpunt.directory.source.Watermark;
import org.jspecify.annotations.Nullable;

/**
 * How far a source was taken over.
 *
 * @param watermark  up to where it was read; {@code null} when only a full reading can tell
 * @param people     how many entries of people the last complete reading had
 * @param lastFullAt when everything was last read
 * @param lastIdsAt  when it was last read who is there
 * @param observedAt when the source was last read, in whatever way
 * @param server     what is known of the server that answered last
 */
record SyncState(
        String source,
        @Nullable Watermark watermark,
        int people,
        @Nullable Instant lastFullAt,
        @Nullable Instant lastIdsAt,
        @Nullable Instant observedAt,
        @Nullable ServerFacts server) {

    static SyncState none(String source) {
        return new SyncState(source, null, 0, null, null, null, null);
    }

    SyncState afterFull(@Nullable Watermark watermark, int people, Instant at, ServerFacts server) {
        return new SyncState(source, watermark, people, at, at, at, server);
    }

    SyncState afterDelta(Watermark watermark, Instant at, ServerFacts server) {
        return new SyncState(source, watermark, people, lastFullAt, lastIdsAt, at, server);
    }

    SyncState afterIds(Instant at, ServerFacts server) {
        return new SyncState(source, watermark, people, lastFullAt, at, at, server);
    }
}
