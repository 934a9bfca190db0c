package nl.raakpunt.routing.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How bringing a parcel went; errors are brief and without personal data. */
public sealed interface Attempt {

    /** The other side has it. */
    record Delivered() implements Attempt {}

    /**
     * The other side does not want this parcel: tried again with growing pauses, and given up in the end.
     *
     * @param retryAfter how long it asked to wait with this parcel; {@code null} when it did not say
     */
    record Refused(String error, @Nullable Duration retryAfter) implements Attempt {

        public Refused(String error) {
            this(error, null);
        }
    }

    /** The other side does not take this parcel now and may do so later, such as a mailbox that is full: tried for days. */
    record NotNow(String error) implements Attempt {}

    /**
     * The other side cannot be used at all: everything for it waits, in order, and no attempt counts.
     *
     * @param retryAfter how long it asked to be left alone; {@code null} when it did not say
     */
    record Down(String error, @Nullable Duration retryAfter) implements Attempt {

        public Down(String error) {
            this(error, null);
        }
    }
}
