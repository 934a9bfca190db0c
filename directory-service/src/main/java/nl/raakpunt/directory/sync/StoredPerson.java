package nl.raakpunt.directory.sync;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as stored before a run.
 *
 * @param source       the source they were taken over from
 * @param missingSince since when the source does not have them
 * @param missedRuns   how many complete readings did not have them
 * @param left         whether they were concluded to have left
 */
record StoredPerson(
        Facts facts,
        String source,
        String fingerprint,
        @Nullable Instant missingSince,
        int missedRuns,
        boolean left) {

    UUID id() {
        return facts.id();
    }

    /** Neither missing nor gone, so that an unchanged entry is no news. */
    boolean isSettled() {
        return missingSince == null && !left;
    }

    boolean isEnabled() {
        return Boolean.parseBoolean(facts.text(Fact.ACTIVE));
    }

    /** False for what an earlier version stored: a difference would say nothing about the source. */
    boolean isComparable() {
        return !fingerprint.isEmpty();
    }
}
