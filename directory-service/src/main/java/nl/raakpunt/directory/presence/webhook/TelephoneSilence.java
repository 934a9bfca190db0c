package nl.raakpunt.directory.presence.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.raakpunt.directory.presence.PublicWords;

/** Notices that telephone systems say nothing any more; an empty report is a sign of life too. */
class TelephoneSilence {

    private final TelephoneTables tables;
    private final Optional<Duration> after;
    private final Clock clock;

    TelephoneSilence(TelephoneTables tables, Optional<Duration> after, Clock clock) {
        this.tables = tables;
        this.after = after;
        this.clock = clock;
    }

    /** What people are told when it has been silent for too long. */
    Optional<String> words(Instant now) {
        return words(tables.lastHeard(), now);
    }

    /** The same, for who knows already when it was last heard of. */
    Optional<String> words(Optional<Instant> heard, Instant now) {
        return after.filter(
                        longest -> heard.isEmpty() || !heard.get().plus(longest).isAfter(now))
                .map(longest -> heard.map(at -> PublicWords.text("telephone.silent", PublicWords.moment(at, clock)))
                        .orElseGet(() -> PublicWords.text("telephone.never")));
    }
}
