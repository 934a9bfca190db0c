package nl.raakpunt.directory.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import nl.raakpunt.directory.sync.SyncRun.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Runs the sync at start and then at its interval; sooner again after a failure, less often as failures go on. */
@Component
@ConditionalOnProperty(name = "raakpunt.sync.enabled", matchIfMissing = true)
class SyncSchedule implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(SyncSchedule.class);

    private final SyncRunner runner;
    private final SyncSettings settings;
    private final TaskScheduler scheduler;
    private @Nullable ScheduledFuture<?> next;
    private boolean stopped;
    private int failures;

    SyncSchedule(SyncRunner runner, SyncSettings settings, TaskScheduler scheduler) {
        this.runner = runner;
        this.settings = settings;
        this.scheduler = scheduler;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        plan(Duration.ZERO);
    }

    @Override
    public synchronized void destroy() {
        stopped = true;
        if (next != null) {
            next.cancel(false);
        }
    }

    /** Plans one run only after the former ended: on virtual threads a trigger would let them overlap. */
    private synchronized void plan(Duration pause) {
        if (!stopped) {
            next = scheduler.schedule(this::run, Instant.now().plus(pause));
        }
    }

    private void run() {
        try {
            Optional<SyncRun> run = runner.run();
            failures = run.isPresent() && run.get().outcome() == Outcome.FAILED ? failures + 1 : 0;
        } catch (RuntimeException fault) {
            failures++;
            log.error("Sync could not start or be written down", fault);
        }
        plan(pause(failures, settings));
    }

    static Duration pause(int failures, SyncSettings settings) {
        if (failures == 0) {
            return settings.interval();
        }
        Duration pause = settings.retry().multipliedBy(1L << Math.min(failures - 1, 20));
        return pause.compareTo(settings.interval()) < 0 ? pause : settings.interval();
    }
}
