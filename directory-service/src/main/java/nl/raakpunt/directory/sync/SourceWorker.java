package nl.raakpunt.directory.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.raakpunt.directory.source.ServerFacts;
import nl.raakpunt.directory.source.SourceException;
import nl.raakpunt.directory.sync.Agenda.Step;
import nl.raakpunt.directory.sync.SyncRun.Cause;
import nl.raakpunt.directory.sync.SyncRun.Kind;
import nl.raakpunt.directory.sync.SyncRun.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one source up to date: at its times, and at once when the source tells that something changed. */
final class SourceWorker {

    private static final Logger log = LoggerFactory.getLogger(SourceWorker.class);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    private final StaffDirectory directory;
    private final SyncRunner runner;
    private final SyncStates states;
    private final SyncRunRepository runs;
    private final SyncSettings settings;
    private final Clock clock;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread;

    private volatile boolean running = true;
    private volatile boolean watching;
    private @Nullable AutoCloseable watch;
    private int failures;

    SourceWorker(
            StaffDirectory directory,
            SyncRunner runner,
            SyncStates states,
            SyncRunRepository runs,
            SyncSettings settings,
            Clock clock) {
        this.directory = directory;
        this.runner = runner;
        this.states = states;
        this.runs = runs;
        this.settings = settings;
        this.clock = clock;
        this.thread =
                Thread.ofPlatform().daemon().name("sync-" + directory.name()).unstarted(this::work);
    }

    void start() {
        thread.start();
    }

    /** Lets a run under way finish; cutting it off would break its connections. */
    void stop() {
        running = false;
        wake.release();
        try {
            if (!thread.join(STOP_PATIENCE)) {
                thread.interrupt();
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        unwatch();
    }

    private void work() {
        while (running) {
            try {
                Step step = next();
                boolean told = await(step.at());
                if (running) {
                    run(told ? Kind.DELTA : step.kind(), told ? Cause.PUSH : Cause.SCHEDULE);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException fault) {
                failures++;
                if (running) {
                    log.error("Sync of {} could not start or be written down", directory.name(), fault);
                }
            }
        }
    }

    private Step next() {
        Instant now = clock.instant();
        if (failures > 0) {
            return new Step(Kind.FULL, now.plus(Agenda.pause(failures, settings)));
        }
        Outcome last = runs.lastEnded(directory.name()).map(SyncRun::outcome).orElse(null);
        return Agenda.next(states.of(directory.name()), last, 0, settings, now);
    }

    /** True when the source told of a change before the time had come. */
    private boolean await(Instant moment) throws InterruptedException {
        long pause = Math.max(0, Duration.between(clock.instant(), moment).toMillis());
        boolean told = wake.tryAcquire(pause, TimeUnit.MILLISECONDS);
        wake.drainPermits();
        return told && watching;
    }

    private void run(Kind kind, Cause cause) throws InterruptedException {
        Optional<SyncRun> run = runner.run(directory, new RunOrder(kind, cause, false, null, null));
        if (run.isEmpty()) {
            // Another instance is at it, and writes down what it finds.
            if (wake.tryAcquire(settings.retry().toMillis(), TimeUnit.MILLISECONDS)) {
                wake.release();
            }
            return;
        }
        failures = run.get().outcome() == Outcome.FAILED ? failures + 1 : 0;
        if (failures == 0 && !watching && tellsOfChanges()) {
            watch();
        }
    }

    private boolean tellsOfChanges() {
        ServerFacts server = states.of(directory.name()).server();
        return server != null && server.push();
    }

    private void watch() {
        unwatch();
        try {
            Optional<AutoCloseable> started = directory.source().watch(wake::release, this::watchEnded);
            watch = started.orElse(null);
            watching = started.isPresent();
        } catch (SourceException unable) {
            log.warn(
                    "Changes of {} are not told by the source, only asked for: {}",
                    directory.name(),
                    unable.getMessage());
        }
    }

    private void watchEnded(String reason) {
        if (running) {
            log.warn("{} no longer tells of changes; trying again after the next run. {}", directory.name(), reason);
        }
        watching = false;
    }

    private void unwatch() {
        AutoCloseable old = watch;
        watch = null;
        if (old != null) {
            try {
                old.close();
            } catch (Exception broken) {
                log.debug("The connection that told of changes of {} was broken already", directory.name(), broken);
            }
        }
    }
}
