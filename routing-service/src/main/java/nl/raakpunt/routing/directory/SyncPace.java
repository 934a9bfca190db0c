package nl.raakpunt.routing.directory;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a reading is.
 *
 * @param read        entries read
 * @param expected    how many the last complete reading had
 * @param perSecond   entries read per second, so far
 * @param secondsToGo estimate until everything is read; {@code null} when it cannot be made
 */
public record SyncPace(
        SyncRun.Outcome outcome,
        Phase phase,
        int read,
        @Nullable Integer expected,
        long perSecond,
        @Nullable Long secondsToGo) {

    public SyncPace {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(phase, "phase");
    }

    /** What a run is busy with. */
    public enum Phase {
        CONNECTING,
        READING,
        COMPARING,
        APPLYING,
        DONE,
        @JsonEnumDefaultValue
        OTHER
    }
}
