package nl.raakpunt.directory.sync;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import nl.raakpunt.directory.sync.RunProgress.Phase;
import nl.raakpunt.directory.sync.SyncRun.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is.
 *
 * @param read          entries read
 * @param expected      how many the last complete reading had
 * @param perSecond     entries read per second, so far
 * @param secondsToGo   estimate until everything is read; {@code null} when it cannot be made
 */
@Schema(name = "SyncProgress")
record RunPace(
        Outcome outcome,
        Phase phase,
        int read,
        @Nullable Integer expected,
        long perSecond,
        @Nullable Long secondsToGo) {

    static RunPace of(SyncRun run, Instant now) {
        Instant until = run.finishedAt() == null ? now : run.finishedAt();
        long millis = Math.max(1, Duration.between(run.startedAt(), until).toMillis());
        long perSecond = run.read() * 1_000L / millis;
        Integer expected = run.expected();
        Long toGo = expected == null || expected == 0 || perSecond == 0 || run.outcome() != Outcome.RUNNING
                ? null
                : Math.max(0, expected - run.read()) / perSecond;
        return new RunPace(run.outcome(), run.phase(), run.read(), expected, perSecond, toGo);
    }
}
