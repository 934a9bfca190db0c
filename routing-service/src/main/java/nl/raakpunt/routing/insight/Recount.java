package nl.raakpunt.routing.insight;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import nl.raakpunt.routing.question.EventLog;
import nl.raakpunt.routing.question.QuestionId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Makes all figures again from the log, question by question, while work goes on. */
@Service
public class Recount {

    private static final Logger LOG = LoggerFactory.getLogger(Recount.class);
    private static final int BATCH = 500;

    private final EventLog log;
    private final StoryWriter writer;
    private final Clock clock;
    private final AtomicReference<Progress> progress = new AtomicReference<>(new Progress(false, 0, null, false));

    Recount(EventLog log, StoryWriter writer, Clock clock) {
        this.log = log;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * How far it is, on this instance.
     *
     * @param endedAt when the last one ended; {@code null} when none did since the start of the service
     * @param failed  whether the last one ended because something went wrong
     */
    public record Progress(
            boolean running, long questions, @Nullable Instant endedAt, boolean failed) {}

    public Progress progress() {
        return progress.get();
    }

    /** Begins in the background; false when it was busy already. */
    public boolean start() {
        Progress before = progress.get();
        if (before.running() || !progress.compareAndSet(before, new Progress(true, 0, before.endedAt(), false))) {
            return false;
        }
        Thread.ofVirtual().name("recount").start(this::run);
        return true;
    }

    private void run() {
        boolean failed = true;
        try {
            all();
            failed = false;
        } catch (RuntimeException failure) {
            LOG.error("Figures could not all be made again", failure);
        } finally {
            progress.set(new Progress(false, progress.get().questions(), clock.instant(), failed));
        }
    }

    /** Makes all figures again; how many questions there were. */
    long all() {
        long done = 0;
        List<QuestionId> batch = log.questions(null, BATCH);
        while (!batch.isEmpty()) {
            for (QuestionId question : batch) {
                writer.tellAgain(question);
            }
            done += batch.size();
            progress.set(
                    new Progress(progress.get().running(), done, progress.get().endedAt(), false));
            batch = log.questions(batch.getLast(), BATCH);
        }
        LOG.info("Figures of {} questions were made again", done);
        return done;
    }
}
