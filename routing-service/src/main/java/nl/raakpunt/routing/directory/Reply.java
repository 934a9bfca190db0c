package nl.raakpunt.routing.directory;

import java.time.Instant;
import java.util.function.Function;

/** What came back from directory-service: an answer, a plain no, or that it cannot be asked now. */
public sealed interface Reply<T> {

    /** The same with something else made of the answer. */
    default <R> Reply<R> map(Function<T, R> step) {
        return switch (this) {
            case Found<T> found -> new Found<>(step.apply(found.value()), found.readAt(), found.stale());
            case Absent<T> _ -> new Absent<>();
            case Unavailable<T> none -> new Unavailable<>(none.since(), none.reason());
        };
    }

    /**
     * The answer.
     *
     * @param readAt when it was read
     * @param stale  true when directory-service cannot be asked and this is the last known copy
     */
    record Found<T>(T value, Instant readAt, boolean stale) implements Reply<T> {}

    /** There is nothing by that id. */
    record Absent<T>() implements Reply<T> {}

    /**
     * directory-service gives no usable answer.
     *
     * @param since first failure after the last good answer
     */
    record Unavailable<T>(Instant since, Reason reason) implements Reply<T> {}

    /** Why there is no usable answer. */
    enum Reason {
        /** No answer within the time limit. */
        TIMEOUT,
        /** No connection, or a server error. */
        DOWN,
        /** directory-service works, its search does not. */
        SEARCH_DOWN,
        /** An answer that is not what was agreed. */
        BROKEN_ANSWER,
        /** Not even tried: too many failures or too many calls at once. */
        NOT_TRIED,
        /** directory-service refused this client or this request. */
        REFUSED
    }
}
