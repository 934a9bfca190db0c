package nl.raakpunt.directory.sync;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.raakpunt.directory.source.SourceException;
import nl.raakpunt.directory.sync.SyncRun.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does one run: read everything, compare, judge, apply, and write down what happened. */
@Component
class SyncRunner {

    private static final Logger log = LoggerFactory.getLogger(SyncRunner.class);

    private final StaffSource source;
    private final PlanApplier applier;
    private final SyncRunRepository runs;
    private final SyncLock lock;
    private final TransactionTemplate transaction;
    private final SyncSettings settings;
    private final Clock clock;

    SyncRunner(
            StaffSource source,
            PlanApplier applier,
            SyncRunRepository runs,
            SyncLock lock,
            TransactionTemplate transaction,
            SyncSettings settings,
            Clock clock) {
        this.source = source;
        this.applier = applier;
        this.runs = runs;
        this.lock = lock;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** Runs now; empty when another run is going on. */
    Optional<SyncRun> run() {
        Optional<SyncRun> run = lock.with(this::run);
        run.ifPresent(done -> log.info(
                "Sync run {}: {}, read {}, added {}, changed {}, gone {}, rejected {}",
                done.id(),
                done.outcome(),
                done.read(),
                done.added(),
                done.changed(),
                done.gone(),
                done.rejected().size()));
        return run;
    }

    private SyncRun run(SyncLock.Held held) {
        Instant started = clock.instant();
        try {
            StagedStaff staged = References.resolve(source.read());
            return inTransaction(started, staged, held);
        } catch (SourceException unreadable) {
            log.warn("{} Cause: {}", unreadable.getMessage(), String.valueOf(unreadable.getCause()));
            return save(
                    new RunDraft(started, null, null).ended(clock.instant(), Outcome.FAILED, unreadable.getMessage()));
        } catch (RuntimeException fault) {
            log.error("Sync failed", fault);
            return save(new RunDraft(started, null, null)
                    .ended(
                            clock.instant(),
                            Outcome.FAILED,
                            "Something went wrong inside Raakpunt; the log says what. Nothing was changed."));
        }
    }

    private SyncRun inTransaction(Instant started, StagedStaff staged, SyncLock.Held held) {
        return transaction.execute(status -> {
            Stored stored = applier.stored();
            SyncPlan plan = SyncPlan.between(stored, applier.before(stored, staged), staged);
            RunDraft draft = new RunDraft(started, staged, plan);
            SyncRun run = save(
                    switch (Verdict.on(plan, staged, stored, settings.safety())) {
                        case Verdict.Refuse refused ->
                            new RunDraft(started, staged, null)
                                    .ended(clock.instant(), Outcome.FAILED, refused.reason());
                        case Verdict.Hold hold -> draft.ended(clock.instant(), Outcome.HELD, hold.reason());
                        case Verdict.Nothing _ -> draft.ended(clock.instant(), Outcome.UNCHANGED, null);
                        case Verdict.Apply _ -> {
                            applier.apply(plan, clock.instant());
                            yield draft.ended(clock.instant(), Outcome.APPLIED, null);
                        }
                    });
            held.check();
            return run;
        });
    }

    private SyncRun save(SyncRun run) {
        runs.save(run);
        runs.forgetBefore(run.finishedAt().minus(settings.keepHistory()));
        return run;
    }
}
