package nl.raakpunt.directory.presence;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A source gave no usable answer; the message says why in public words. */
public final class SourceFailure extends RuntimeException {

    /** In which way it failed. */
    public enum Kind {
        /** No connection, or the other side says it is broken. */
        UNREACHABLE,
        /** No answer within the time limit. */
        TOO_SLOW,
        /** It asked to be left alone for a while. */
        ASKED_TO_WAIT,
        /** It will not answer until somebody changes a setting. */
        REFUSED,
        /** An answer that cannot be read. */
        BROKEN_ANSWER
    }

    private final Kind kind;
    private final @Nullable Duration pause;

    private SourceFailure(Kind kind, @Nullable Duration pause, String words, @Nullable Throwable cause) {
        super(words, cause);
        this.kind = kind;
        this.pause = pause;
    }

    /** A failure after which the same call may be tried again at once. */
    public static SourceFailure of(Kind kind, @Nullable Throwable cause) {
        return new SourceFailure(kind, null, PublicWords.text("failure." + kind.name()), cause);
    }

    /** A failure after which the source is left alone for this long. */
    public static SourceFailure paused(Kind kind, Duration pause, String words, @Nullable Throwable cause) {
        return new SourceFailure(kind, pause, words, cause);
    }

    /** In which way it failed. */
    public Kind kind() {
        return kind;
    }

    /** How long it is to be left alone; {@code null} when it may be asked again. */
    @Nullable
    Duration pause() {
        return pause;
    }

    /** True when the same question may be answered a moment later. */
    boolean mayPass() {
        return pause == null && (kind == Kind.UNREACHABLE || kind == Kind.TOO_SLOW);
    }
}
