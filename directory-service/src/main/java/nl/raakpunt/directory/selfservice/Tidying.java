package nl.raakpunt.directory.selfservice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import nl.raakpunt.directory.availability.store.DutyRosterWriter;
import nl.raakpunt.directory.availability.store.OwnEntriesWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets what has ended: nobody's past is kept, and who changed what only for some months. */
@Component
class Tidying {

    private static final Logger log = LoggerFactory.getLogger(Tidying.class);

    private final OwnEntriesWriter entries;
    private final DutyRosterWriter rosters;
    private final ChangeLog changes;
    private final SelfServiceSettings settings;
    private final Clock clock;

    Tidying(
            OwnEntriesWriter entries,
            DutyRosterWriter rosters,
            ChangeLog changes,
            SelfServiceSettings settings,
            Clock clock) {
        this.entries = entries;
        this.rosters = rosters;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "1m", fixedDelayString = "1h")
    @Transactional
    public void tidy() {
        Instant now = clock.instant();
        int ended = entries.removeEnded(now) + rosters.removeEnded(LocalDate.ofInstant(now, clock.getZone()));
        int changed = changes.removeBefore(now.minus(settings.keepChanges()));
        if (ended + changed > 0) {
            log.info("Forgot {} entries that had ended and {} records of changes", ended, changed);
        }
    }
}
