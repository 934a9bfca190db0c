package nl.raakpunt.directory.search;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.raakpunt.directory.person.PeopleChanged;
import nl.raakpunt.directory.topic.TopicsChanged;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps Elasticsearch up to date in the background: woken by every change, and now and then by itself. */
@Component
class Projector implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Projector.class);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    private final ProjectionPass pass;
    private final SearchedPeople limited;
    private final SearchSettings settings;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread worker;
    private volatile @Nullable String trouble;

    Projector(ProjectionPass pass, SearchedPeople limited, SearchSettings settings) {
        this.pass = pass;
        this.limited = limited;
        this.settings = settings;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(PeopleChanged event) {
        wake();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(TopicsChanged event) {
        wake();
    }

    void wake() {
        work.release();
    }

    /** Why the last pass did not succeed; {@code null} when it did. */
    @Nullable
    String trouble() {
        return trouble;
    }

    @Override
    public synchronized void start() {
        running = true;
        worker = Thread.ofPlatform().daemon().name("search-projector").start(this::work);
    }

    /** Lets the pass under way finish; cutting it off would break its connections. */
    @Override
    public synchronized void stop() {
        running = false;
        wake();
        if (worker != null && !ended(worker)) {
            worker.interrupt();
        }
        worker = null;
    }

    private static boolean ended(Thread thread) {
        try {
            return thread.join(STOP_PATIENCE);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            tryPass();
            // After the pass, and a part at a time: nobody waits for it while Elasticsearch answers.
            Duration pause = prepareForOutage() ? Duration.ZERO : settings.passInterval();
            try {
                boolean woken = work.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                log.trace("Next pass because of {}", woken ? "a change" : "time");
                work.drainPermits();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Whether there is more to do at once. */
    private boolean prepareForOutage() {
        try {
            boolean more = limited.takeOverSome();
            // While Elasticsearch does not answer, this is what people are found by, and each pass may take long to
            // fail.
            while (more && trouble != null && running) {
                more = limited.takeOverSome();
            }
            return more;
        } catch (RuntimeException ex) {
            if (running) {
                log.warn("Search without Elasticsearch cannot be prepared; trying again", ex);
            }
            return false;
        }
    }

    /** Whatever goes wrong, the queue still holds it, so the next pass tries again. */
    private void tryPass() {
        try {
            pass.run();
            report(null);
        } catch (IOException | RuntimeException ex) {
            // Cut off by stop(), which is no trouble.
            if (running) {
                report(ex);
            }
        }
    }

    /** Once when it begins and once when it is over, not every few seconds. */
    private void report(@Nullable Exception ex) {
        String before = trouble;
        trouble = ex == null ? null : String.valueOf(ex.getMessage());
        if (ex != null && before == null) {
            log.warn("Search cannot be brought up to date; trying again every {}", settings.passInterval(), ex);
        } else if (ex == null && before != null) {
            log.info("Search is up to date again");
        }
    }
}
