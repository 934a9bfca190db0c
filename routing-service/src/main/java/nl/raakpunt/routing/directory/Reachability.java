package nl.raakpunt.routing.directory;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person can be reached, with where that comes from and how old it is.
 *
 * @param reason code for public words; a code this version does not know is passed on as it came
 * @param source which source said so
 */
public record Reachability(
        State state,
        @Nullable Instant until,
        @Nullable Instant backAt,
        String reason,
        String source,
        @Nullable Instant observedAt) {

    public Reachability {
        Objects.requireNonNull(state, "state");
    }

    /** One plain state; a state of a newer directory-service reads as unknown. */
    public enum State {
        REACHABLE,
        BUSY,
        BACK,
        AWAY,
        @JsonEnumDefaultValue
        UNKNOWN
    }

    public boolean now() {
        return state == State.REACHABLE;
    }
}
