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
 * @param reasons       why it went as it did; empty from an older directory-service
 * @param detail        the same in English, for an administrator
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
        List<Reason> reasons,
        @Nullable String detail) {

    public SyncRun {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(startedAt, "startedAt");
        rejected = List.copyOf(rejected);
        warnings = List.copyOf(warnings);
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
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

    /**
     * Why a run went as it did.
     *
     * @param code      what it is; a newer directory-service may have more of them
     * @param text      the same in English
     * @param count     how many people, teams or entries it is about
     * @param of        of how many
     * @param most      how many may at once
     * @param attribute what would become empty
     * @param problem   what is wrong with the staff directory
     * @param server    the server that has this problem, when several were tried
     */
    public record Reason(
            String code,
            String text,
            @Nullable Integer count,
            @Nullable Integer of,
            @Nullable Integer most,
            @Nullable String attribute,
            @Nullable String problem,
            @Nullable String server) {}

    /** Something about one entry of the source. */
    public record Remark(String dn, String reason) {}
}
