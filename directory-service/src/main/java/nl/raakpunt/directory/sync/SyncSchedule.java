package nl.raakpunt.directory.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicInteger;
import nl.raakpunt.directory.sync.SyncRun.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.TriggerContext;
import org.springframework.stereotype.Component;

/** Runs the sync at start and then at its interval; sooner again after a failure, less often as failures go on. */
@Component
@ConditionalOnProperty(name = "raakpunt.sync.enabled", matchIfMissing = true)
class SyncSchedule implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(SyncSchedule.class);

    private final SyncRunner runner;
    private final SyncSettings settings;
    private final TaskScheduler scheduler;
    private final AtomicInteger failures = new AtomicInteger();
    private @Nullable ScheduledFuture<?> runs;

    SyncSchedule(SyncRunner runner, SyncSettings settings, TaskScheduler scheduler) {
        this.runner = runner;
        this.settings = settings;
        this.scheduler = scheduler;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        runs = scheduler.schedule(this::run, this::next);
    }

    @Override
    public void destroy() {
        if (runs != null) {
            runs.cancel(false);
        }
    }

    private Instant next(TriggerContext runsSoFar) {
        Instant last = runsSoFar.lastCompletion();
        return last == null ? Instant.now() : last.plus(pause(failures.get(), settings));
    }

    private void run() {
        try {
            Optional<SyncRun> run = runner.run();
            failures.updateAndGet(before -> run.isPresent() && run.get().outcome() == Outcome.FAILED ? before + 1 : 0);
        } catch (RuntimeException fault) {
            failures.incrementAndGet();
            log.error("Sync could not start or be written down", fault);
        }
    }

    static Duration pause(int failures, SyncSettings settings) {
        if (failures == 0) {
            return settings.interval();
        }
        Duration pause = settings.retry().multipliedBy(1L << Math.min(failures - 1, 20));
        return pause.compareTo(settings.interval()) < 0 ? pause : settings.interval();
    }
}
