package nl.raakpunt.directory.sync;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts and stops the workers that keep each source up to date. */
@Component
@ConditionalOnProperty(name = "raakpunt.sync.enabled", matchIfMissing = true)
class SyncSchedule implements SmartLifecycle {

    private final List<SourceWorker> workers;
    private volatile boolean running;

    SyncSchedule(
            StaffDirectories directories,
            SyncRunner runner,
            SyncStates states,
            SyncRunRepository runs,
            SyncSettings settings,
            Clock clock) {
        this.workers = directories.all().stream()
                .map(directory -> new SourceWorker(directory, runner, states, runs, settings, clock))
                .toList();
    }

    @Override
    public void start() {
        running = true;
        workers.forEach(SourceWorker::start);
    }

    @Override
    public void stop() {
        running = false;
        workers.forEach(SourceWorker::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
