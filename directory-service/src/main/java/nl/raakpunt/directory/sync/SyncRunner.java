package nl.raakpunt.directory.sync;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.raakpunt.directory.source.SourceException;
import nl.raakpunt.directory.source.SourceSession;
import nl.raakpunt.directory.source.Watermark;
import nl.raakpunt.directory.sync.Leases.Lease;
import nl.raakpunt.directory.sync.RunProgress.CancelledException;
import nl.raakpunt.directory.sync.Sweep.Job;
import nl.raakpunt.directory.sync.SyncRun.Kind;
import nl.raakpunt.directory.sync.SyncRun.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does one run at a time per source, and writes down what happened, whatever happens. */
@Component
class SyncRunner {

    private static final Logger log = LoggerFactory.getLogger(SyncRunner.class);
    private static final Duration PULSE = Duration.ofSeconds(1);

    private final Sweep sweep;
    private final Farewell farewell;
    private final SyncStates states;
    private final SyncRunRepository runs;
    private final Leases leases;
    private final Purge purge;
    private final TransactionTemplate transaction;
    private final TaskScheduler scheduler;
    private final SyncSettings settings;
    private final Clock clock;

    SyncRunner(
            Sweep sweep,
            Farewell farewell,
            SyncStates states,
            SyncRunRepository runs,
            Leases leases,
            Purge purge,
            TransactionTemplate transaction,
            TaskScheduler scheduler,
            SyncSettings settings,
            Clock clock) {
        this.sweep = sweep;
        this.farewell = farewell;
        this.states = states;
        this.runs = runs;
        this.leases = leases;
        this.purge = purge;
        this.transaction = transaction;
        this.scheduler = scheduler;
        this.settings = settings;
        this.clock = clock;
    }

    /** Runs now; empty when another run of this source is going on. */
    Optional<SyncRun> run(StaffDirectory directory, RunOrder order) {
        return leases.take(directory.name()).map(lease -> run(directory, order, lease));
    }

    /** Lets go of a source that is no longer read; empty when another instance is at it. */
    Optional<SyncRun> letGo(String source, RunOrder order) {
        return leases.take(source).map(lease -> {
            try {
                return record(
                        source,
                        order,
                        lease,
                        (id, progress) -> inTransaction(() -> {
                            SweepResult result = farewell.say(source, order, lease, progress);
                            runs.finish(id, order.kind(), null, result, null, clock.instant());
                            return true;
                        }));
            } finally {
                leases.giveBack(lease);
            }
        });
    }

    private SyncRun run(StaffDirectory directory, RunOrder order, Lease lease) {
        try {
            if (order.kind() != Kind.FULL || order.cause() != SyncRun.Cause.SCHEDULE || !knowsChanges(directory)) {
                return run(directory, order, lease, false);
            }
            // Changes first, so that what a full reading then still finds is what reading changes had missed.
            SyncRun changes = run(directory, RunOrder.scheduled(Kind.DELTA), lease, false);
            boolean usable = changes.outcome() == Outcome.APPLIED || changes.outcome() == Outcome.UNCHANGED;
            boolean goOn = changes.kind() == Kind.DELTA && (usable || changes.outcome() == Outcome.HELD);
            return goOn ? run(directory, order, lease, usable) : changes;
        } finally {
            leases.giveBack(lease);
        }
    }

    private boolean knowsChanges(StaffDirectory directory) {
        return states.of(directory.name()).watermark() != null;
    }

    private SyncRun run(StaffDirectory directory, RunOrder order, Lease lease, boolean afterChanges) {
        return record(
                directory.name(),
                order,
                lease,
                (id, progress) -> read(id, directory, order, lease, progress, afterChanges));
    }

    private interface Work {
        void go(UUID id, RunProgress progress) throws SourceException;
    }

    /** Writes down what happens while something is done. */
    private SyncRun record(String source, RunOrder order, Lease lease, Work work) {
        RunProgress progress = new RunProgress();
        UUID id = runs.begin(source, order, lease.token(), clock.instant());
        AtomicBoolean beating = new AtomicBoolean();
        ScheduledFuture<?> pulse = scheduler.scheduleAtFixedRate(() -> pulseOnce(beating, id, lease, progress), PULSE);
        try {
            attempt(id, progress, work);
        } finally {
            pulse.cancel(false);
        }
        runs.forgetBefore(clock.instant().minus(settings.keepHistory()));
        purge.purgeBefore(clock.instant().minus(settings.keepLeavers()));
        SyncRun done = runs.settle(id);
        log.info(
                "Sync run {} of {} ({}): {}, read {}, added {}, changed {}, missing {}, gone {}, rejected {}",
                done.id(),
                done.source(),
                done.kind(),
                done.outcome(),
                done.read(),
                done.added(),
                done.changed(),
                done.missing(),
                done.gone(),
                done.rejected().size());
        return done;
    }

    /** The scheduler begins the next one on time, also when this one waits; together they would take every connection. */
    private void pulseOnce(AtomicBoolean beating, UUID id, Lease lease, RunProgress progress) {
        if (beating.compareAndSet(false, true)) {
            try {
                pulse(id, lease, progress);
            } finally {
                beating.set(false);
            }
        }
    }

    /** Tells how far it is and that it lives, and hears whether it should stop. */
    private void pulse(UUID id, Lease lease, RunProgress progress) {
        if (!leases.renew(lease)) {
            progress.supersede();
        }
        if (runs.report(id, progress)) {
            progress.cancel();
        }
    }

    private void read(
            UUID id, StaffDirectory directory, RunOrder order, Lease lease, RunProgress progress, boolean afterChanges)
            throws SourceException {
        try (SourceSession session = directory.source().connect()) {
            Job job = new Job(directory, order, lease, progress, session);
            if (order.kind() == Kind.DELTA) {
                deltaOrFull(id, job);
            } else if (order.kind() == Kind.IDS) {
                idsOrFull(id, job);
            } else {
                full(id, job, null, afterChanges);
            }
        }
    }

    private void attempt(UUID id, RunProgress progress, Work work) {
        try {
            work.go(id, progress);
        } catch (SourceException unreadable) {
            log.warn("{} Cause: {}", unreadable.getMessage(), String.valueOf(unreadable.getCause()));
            runs.fail(id, Outcome.FAILED, RunReason.unreadable(unreadable), clock.instant());
        } catch (CancelledException stopped) {
            runs.fail(id, Outcome.CANCELLED, List.of(RunReason.STOPPED, RunReason.NOTHING_CHANGED), clock.instant());
        } catch (RuntimeException fault) {
            log.error("Sync failed", fault);
            runs.fail(id, Outcome.FAILED, List.of(RunReason.FAULT, RunReason.NOTHING_CHANGED), clock.instant());
        }
    }

    private void deltaOrFull(UUID id, Job job) throws SourceException {
        Watermark since = states.of(job.directory().name()).watermark();
        boolean done = since != null && inTransaction(() -> finish(id, job, sweep.delta(job, since), false));
        if (!done) {
            full(id, as(job, Kind.FULL), RunReason.CHANGES_UNREADABLE, false);
        }
    }

    private void idsOrFull(UUID id, Job job) throws SourceException {
        if (!inTransaction(() -> finish(id, job, sweep.ids(job), false))) {
            full(id, as(job, Kind.FULL), RunReason.SOMEBODY_NEW, false);
        }
    }

    private void full(UUID id, Job job, @Nullable RunReason remark, boolean afterChanges) throws SourceException {
        inTransaction(() -> finish(id, job, Optional.of(sweep.full(job)), afterChanges));
        if (remark != null) {
            runs.remark(id, job.order().kind(), remark);
        }
    }

    private boolean finish(UUID id, Job job, Optional<SweepResult> result, boolean afterChanges) {
        if (result.isEmpty()) {
            return false;
        }
        SyncPlan plan = result.get().plan();
        Integer missed = afterChanges ? plan.joined() + plan.changed() + plan.moved() + plan.lost() : null;
        runs.finish(id, job.order().kind(), job.session().server().url(), result.get(), missed, clock.instant());
        return true;
    }

    private static Job as(Job job, Kind kind) {
        RunOrder order = job.order();
        return new Job(
                job.directory(),
                new RunOrder(kind, order.cause(), order.dryRun(), order.confirmed(), order.confirmedBy()),
                job.lease(),
                job.progress(),
                job.session());
    }

    private interface Undertaking {
        boolean done() throws SourceException;
    }

    /** What was begun is undone when the work was not done. */
    private boolean inTransaction(Undertaking work) throws SourceException {
        SourceException[] failure = new SourceException[1];
        boolean done = Boolean.TRUE.equals(transaction.execute(status -> {
            try {
                boolean success = work.done();
                if (!success) {
                    status.setRollbackOnly();
                }
                return success;
            } catch (SourceException unreadable) {
                failure[0] = unreadable;
                status.setRollbackOnly();
                return false;
            }
        }));
        if (failure[0] != null) {
            throw failure[0];
        }
        return done;
    }
}
