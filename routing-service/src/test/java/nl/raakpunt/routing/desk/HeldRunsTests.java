package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.routing.directory.SyncRun;
import nl.raakpunt.routing.directory.SyncRun.Kind;
import nl.raakpunt.routing.directory.SyncRun.Outcome;
import org.junit.jupiter.api.Test;

class HeldRunsTests {
    private static final SyncRun HELD = run(Kind.FULL, Outcome.HELD);

    @Test
    void theLatestRunIsHeld() {
        assertThat(HeldRuns.of(List.of(HELD, run(Kind.FULL, Outcome.APPLIED)))).contains(HELD);
    }

    @Test
    void whatFailsOrTakesOverSomeChangesAfterwardsDoesNotSolveIt() {
        assertThat(HeldRuns.of(List.of(
                        run(Kind.FULL, Outcome.RUNNING),
                        run(Kind.FULL, Outcome.FAILED),
                        run(Kind.DELTA, Outcome.APPLIED),
                        HELD)))
                .contains(HELD);
    }

    @Test
    void aCompleteReadingThatEndedWellSolvesIt() {
        assertThat(HeldRuns.of(List.of(run(Kind.FULL, Outcome.APPLIED), HELD))).isEmpty();
        assertThat(HeldRuns.of(List.of(run(Kind.FULL, Outcome.PLANNED), HELD))).isEmpty();
    }

    @Test
    void changesThatWereHeldAreSolvedByNewerChanges() {
        SyncRun changes = run(Kind.DELTA, Outcome.HELD);

        assertThat(HeldRuns.of(List.of(changes))).contains(changes);
        assertThat(HeldRuns.of(List.of(run(Kind.DELTA, Outcome.UNCHANGED), changes)))
                .isEmpty();
    }

    @Test
    void withoutRunsNothingIsHeld() {
        assertThat(HeldRuns.of(List.of())).isEmpty();
    }

    private static SyncRun run(Kind kind, Outcome outcome) {
        return new SyncRun(
                UUID.randomUUID(),
                "staff",
                kind,
                false,
                Instant.EPOCH,
                null,
                outcome,
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
