package nl.raakpunt.directory.sync;

import java.util.List;
import nl.raakpunt.directory.sync.SyncRun.Finding;
import nl.raakpunt.directory.sync.SyncRun.Outcome;
import org.jspecify.annotations.Nullable;

/** What a run came to. */
record SweepResult(
        Outcome outcome,
        SyncPlan plan,
        List<PersonChange> changes,
        List<Finding> rejected,
        List<Finding> warnings,
        @Nullable String planHash,
        List<RunReason> reasons) {}
