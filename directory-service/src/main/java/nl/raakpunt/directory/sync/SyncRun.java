package nl.raakpunt.directory.sync;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one run did.
 *
 * @param read     entries read, good and bad
 * @param added    people who are new or came back
 * @param changed  people of whom something changed
 * @param gone     people who are no longer in the source
 * @param rejected entries that were left as they were because they are broken
 * @param warnings references to people who are not there
 * @param detail   what happened, in words for an administrator
 */
record SyncRun(
        UUID id,
        Instant startedAt,
        Instant finishedAt,
        Outcome outcome,
        int read,
        int added,
        int changed,
        int gone,
        List<Finding> rejected,
        List<Finding> warnings,
        @Nullable String detail) {

    /** How a run ended. */
    enum Outcome {
        APPLIED,
        UNCHANGED,
        HELD,
        FAILED
    }

    /** Something about one entry of the source. */
    @Schema(name = "SyncFinding")
    record Finding(String dn, String reason) {}
}
