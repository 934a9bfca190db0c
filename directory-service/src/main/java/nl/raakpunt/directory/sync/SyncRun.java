package nl.raakpunt.directory.sync;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.directory.sync.RunProgress.Phase;
import org.jspecify.annotations.Nullable;

/**
 * What one run did, or is doing.
 *
 * @param source        name of the staff directory
 * @param dryRun        whether it only planned
 * @param phase         what it is busy with
 * @param expected      how many entries the last complete reading had
 * @param read          entries read, good and bad
 * @param added         people who are new or came back
 * @param changed       people of whom something changed
 * @param moved         people whose entry is in another place
 * @param missing       people who are no longer in the source, but not for long enough to conclude that they left
 * @param gone          people of whom it was concluded that they left, or whose account was disabled
 * @param missedByDelta what a full sweep found that reading changes had not
 * @param planHash      what to confirm when the run is held
 * @param confirmedBy   who wanted it carried out though it looked like an accident
 * @param server        the server that answered
 * @param rejected      entries that were not taken: because they are broken, or because another source keeps the person
 * @param warnings      references to people who are not there
 * @param reasons       why it went as it did
 * @param detail        the same in words for an administrator, in English
 */
record SyncRun(
        UUID id,
        String source,
        Kind kind,
        Cause cause,
        boolean dryRun,
        Instant startedAt,
        @Nullable Instant finishedAt,
        Outcome outcome,
        Phase phase,
        @Nullable Integer expected,
        int read,
        int added,
        int changed,
        int moved,
        int missing,
        int gone,
        @Nullable Integer missedByDelta,
        @Nullable String planHash,
        @Nullable String confirmedBy,
        @Nullable String server,
        List<Finding> rejected,
        List<Finding> warnings,
        List<RunReason> reasons,
        @Nullable String detail) {

    SyncRun with(List<Finding> rejections, List<Finding> warningsFound) {
        return new SyncRun(
                id,
                source,
                kind,
                cause,
                dryRun,
                startedAt,
                finishedAt,
                outcome,
                phase,
                expected,
                read,
                added,
                changed,
                moved,
                missing,
                gone,
                missedByDelta,
                planHash,
                confirmedBy,
                server,
                rejections,
                warningsFound,
                reasons,
                detail);
    }

    /** What is read. */
    @Schema(name = "SyncKind")
    enum Kind {
        /** Everything: the truth. */
        FULL,
        /** What the source says changed: an accelerator. */
        DELTA,
        /** Only who is there. */
        IDS
    }

    /** Why it runs. */
    @Schema(name = "SyncCause")
    enum Cause {
        SCHEDULE,
        REQUEST,
        PUSH
    }

    /** How a run ended. */
    enum Outcome {
        RUNNING,
        APPLIED,
        UNCHANGED,
        /** A dry run: this is what would change. */
        PLANNED,
        /** It looks like an accident; nothing changed until a person confirms. */
        HELD,
        FAILED,
        CANCELLED,
        /** The instance that did it stopped half-way; nothing changed. */
        INTERRUPTED
    }

    /** Something about one entry of the source. */
    @Schema(name = "SyncFinding")
    record Finding(String dn, String reason) {}
}
