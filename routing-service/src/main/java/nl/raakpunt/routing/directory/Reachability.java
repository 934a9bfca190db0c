package nl.raakpunt.routing.directory;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person can be reached, with where that comes from and how old it is.
 *
 * @param reason code for public words; a code this version does not know is passed on as it came
 * @param source which source said so
 * @param mayInterrupt whether somebody who is busy may be disturbed for something that cannot wait
 * @param channels     ways that suit the state, the best first: PHONE, CHAT, MAIL
 * @param line         what the person chose to say to colleagues; never written down with a question, it is of the moment
 * @param missing      in public words, what is not known because a source does not answer
 * @param holdsUntil   by the clock alone nothing of this changes before this moment; {@code null} when it never does
 */
public record Reachability(
        State state,
        @Nullable Instant until,
        @Nullable Instant backAt,
        String reason,
        String source,
        @Nullable Instant observedAt,
        @Nullable Boolean mayInterrupt,
        @Nullable List<String> channels,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable
        String line,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable
        List<String> missing,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable
        Instant holdsUntil) {

    public Reachability {
        Objects.requireNonNull(state, "state");
        channels = channels == null ? List.of() : List.copyOf(channels);
        missing = missing == null ? List.of() : List.copyOf(missing);
    }

    /** Without wishes or words of the person. */
    public Reachability(
            State state,
            @Nullable Instant until,
            @Nullable Instant backAt,
            String reason,
            String source,
            @Nullable Instant observedAt) {
        this(state, until, backAt, reason, source, observedAt, null, null, null, null, null);
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

    /** When somebody who cannot be reached now can be again; {@code null} when reachable now or not known. */
    @JsonIgnore
    public @Nullable Instant back() {
        return now() ? null : backAt;
    }
}
