package nl.raakpunt.routing.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import nl.raakpunt.routing.question.CitizenRecords;
import nl.raakpunt.routing.question.Extent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes personal data out when its time is over, every day, and keeps the proof that it did; any number of instances may. */
@Component
public class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final int SHOWN = 30;

    private final CitizenRecords records;
    private final RetentionRuns runs;
    private final PrivacySettings settings;
    private final Clock clock;

    Retention(CitizenRecords records, RetentionRuns runs, PrivacySettings settings, Clock clock) {
        this.records = records;
        this.runs = runs;
        this.settings = settings;
        this.clock = clock;
    }

    /** Does it now. */
    @Scheduled(fixedDelayString = "${raakpunt.privacy.every:24h}", initialDelayString = "${raakpunt.privacy.first:10m}")
    public RetentionRun erase() {
        // PostgreSQL keeps microseconds.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int texts = all(() -> records.eraseOld(Extent.TEXTS, now, settings.keepTexts(), settings.topics()));
        int contacts = all(() -> records.eraseOld(Extent.CONTACT, now, settings.keepContact(), Map.of()));
        RetentionRun run = new RetentionRun(now, contacts, texts);
        runs.add(run);
        LOG.info("Took contact data out of {} questions and texts out of {}", contacts, texts);
        return run;
    }

    /** The latest runs, newest first. */
    public List<RetentionRun> latest() {
        return runs.latest(SHOWN);
    }

    private static int all(IntSupplier batch) {
        int sum = 0;
        for (int done = batch.getAsInt(); done > 0; done = batch.getAsInt()) {
            sum += done;
        }
        return sum;
    }
}
