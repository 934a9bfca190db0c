package nl.raakpunt.directory.presence.webhook;

import java.time.Clock;
import java.time.Instant;
import nl.raakpunt.directory.presence.SourceWatch;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets what is no longer needed, so that tables stay as small as the staff is large, and looks whether it is silent. */
class TelephoneCleaning {

    private final TelephoneTables tables;
    private final TelephoneSilence silence;
    private final TelephoneSettings settings;
    private final SourceWatch watch;
    private final Clock clock;

    TelephoneCleaning(
            TelephoneTables tables,
            TelephoneSilence silence,
            TelephoneSettings settings,
            SourceWatch watch,
            Clock clock) {
        this.tables = tables;
        this.silence = silence;
        this.settings = settings;
        this.watch = watch;
        this.clock = clock;
    }

    /** A request may be as far in the future as in the past, so its signature counts twice the window. */
    @Scheduled(fixedRateString = "PT1M", initialDelayString = "PT1M")
    void clean() {
        Instant now = clock.instant();
        tables.forget(now.minus(settings.window().multipliedBy(2)), now.minus(settings.keep()));
        silence.words(now).ifPresent(watch::failed);
    }
}
