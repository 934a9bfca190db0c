package nl.raakpunt.directory.sync;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Starts and stops the workers that keep each source up to date. */
@Component
@ConditionalOnProperty(name = "raakpunt.sync.enabled", matchIfMissing = true)
class SyncSchedule implements SmartLifecycle {

    private final List<SourceWorker> workers;
    private final Farewells farewells;
    private final TaskScheduler scheduler;
    private final SyncSettings settings;
    private @Nullable ScheduledFuture<?> watch;
    private volatile boolean running;

    SyncSchedule(
            StaffDirectories directories,
            SyncRunner runner,
            SyncStates states,
            SyncRunRepository runs,
            Farewells farewells,
            TaskScheduler scheduler,
            SyncSettings settings,
            Clock clock) {
        this.farewells = farewells;
        this.scheduler = scheduler;
        this.settings = settings;
        this.workers = directories.all().stream()
                .map(directory -> new SourceWorker(directory, runner, states, runs, settings, clock))
                .toList();
    }

    @Override
    public void start() {
        running = true;
        workers.forEach(SourceWorker::start);
        watch = scheduler.scheduleWithFixedDelay(
                farewells::say, settings.cadence().full());
    }

    @Override
    public void stop() {
        running = false;
        if (watch != null) {
            watch.cancel(false);
        }
        workers.forEach(SourceWorker::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
