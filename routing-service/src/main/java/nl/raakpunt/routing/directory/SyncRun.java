package nl.raakpunt.routing.directory;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a staff directory.
 *
 * @param dryRun        whether it only planned
 * @param read          entries read, good and bad
 * @param added         people who are new or came back
 * @param missing       people no longer in the source, but not for long enough to conclude that they left
 * @param gone          people of whom it was concluded that they left
 * @param missedByDelta what a full reading found that reading changes had not
 * @param planHash      what to confirm when the run is held
 * @param rejected      entries that were left as they were because they are broken
 * @param warnings      references to people who are not there
 * @param detail        what happened, in English, for an administrator
 */
public record SyncRun(
        UUID id,
        String source,
        Kind kind,
        boolean dryRun,
        Instant startedAt,
        @Nullable Instant finishedAt,
        Outcome outcome,
        int read,
        int added,
        int changed,
        int moved,
        int missing,
        int gone,
        @Nullable Integer missedByDelta,
        @Nullable String planHash,
        List<Remark> rejected,
        List<Remark> warnings,
        @Nullable String detail) {

    public SyncRun {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(startedAt, "startedAt");
        rejected = List.copyOf(rejected);
        warnings = List.copyOf(warnings);
    }

    /** What is read. */
    public enum Kind {
        FULL,
        DELTA,
        IDS,
        @JsonEnumDefaultValue
        OTHER
    }

    /** How a run ended. */
    public enum Outcome {
        RUNNING,
        APPLIED,
        UNCHANGED,
        PLANNED,
        HELD,
        FAILED,
        CANCELLED,
        INTERRUPTED,
        @JsonEnumDefaultValue
        OTHER
    }

    /** Something about one entry of the source. */
    public record Remark(String dn, String reason) {}
}
