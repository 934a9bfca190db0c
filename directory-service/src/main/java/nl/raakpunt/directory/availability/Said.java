package nl.raakpunt.directory.availability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody meant by a short text about themselves. */
public sealed interface Said {

    /** How they are now. */
    record Now(OwnStatus status) implements Said {}

    /**
     * That they are not there in a period.
     *
     * @param until first moment after it
     */
    record Absent(Instant from, Instant until) implements Said {}

    /** That what they said before no longer holds. */
    record BackAgain() implements Said {}

    /**
     * Nothing that can be used.
     *
     * @param word the word that tells too much, when that is why
     */
    record Unclear(Why why, @Nullable String word) implements Said {}

    /** Why a text cannot be used. */
    enum Why {
        NOT_UNDERSTOOD,
        /** When it ends is not said. */
        UNTIL_WHEN,
        /** The time or day does not exist, or has passed. */
        NO_SUCH_TIME,
        /** It tells why somebody is away, which is not kept. */
        TELLS_WHY,
        /** The line is longer than {@link PublicLine#LONGEST} characters. */
        TOO_LONG
    }
}
