package nl.raakpunt.routing.intake.mail;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Mails with which something goes wrong while the mailbox itself works: each waits for its next try, longer every time, and holds up
 * no other. What a mail led to is known here, so that one that cannot be put away is not read again.
 */
final class StuckMails {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Map<MailId, Stuck> all = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    /**
     * Knows none yet.
     *
     * @param nanoTime a clock that nobody sets
     */
    StuckMails(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    private record Stuck(@Nullable Taken taken, int failures, long again) {}

    /** Whether it is time to try this mail. */
    boolean mayTry(MailId id) {
        Stuck stuck = all.get(id);
        return stuck == null || nanoTime.getAsLong() - stuck.again() >= 0;
    }

    /** What it led to; {@code null} while that is not known. */
    @Nullable
    Taken taken(MailId id) {
        Stuck stuck = all.get(id);
        return stuck == null ? null : stuck.taken();
    }

    int failures(MailId id) {
        Stuck stuck = all.get(id);
        return stuck == null ? 0 : stuck.failures();
    }

    /** It had its effect, and must be put away; what went wrong before does not count any more. */
    void took(MailId id, Taken taken) {
        if (taken(id) == null) {
            all.put(id, new Stuck(taken, 0, nanoTime.getAsLong()));
        }
    }

    /** Something went wrong with it; how often that is now. */
    int failed(MailId id) {
        int failures = failures(id) + 1;
        all.put(
                id,
                new Stuck(
                        taken(id),
                        failures,
                        nanoTime.getAsLong() + pause(failures).toNanos()));
        return failures;
    }

    /** It is where it must be. */
    void done(MailId id) {
        all.remove(id);
    }

    /** Forgets what is not in the mailbox any more, because somebody put it away by hand. */
    void keepOnly(Collection<MailId> there) {
        all.keySet().retainAll(there);
    }

    /** How many mails cannot be read or put away, also at a second try. */
    int count() {
        return (int) all.values().stream().filter(stuck -> stuck.failures() > 1).count();
    }

    private static Duration pause(int failures) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 20));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
