package nl.raakpunt.directory.presence.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's calendar as it was read last.
 *
 * @param etag         what the server calls this version, to ask whether there is a newer one
 * @param lastModified the same for servers that go by dates
 * @param workedOutAt  when recurrences were worked out; they end some time after
 * @param confirmedAt  when the server last said that this is how it is
 */
record Feed(
        CalendarTimes times,
        @Nullable String etag,
        @Nullable String lastModified,
        Instant workedOutAt,
        Instant confirmedAt) {

    /** The same, still so at this moment. */
    Feed confirmed(Instant now) {
        return new Feed(times, etag, lastModified, workedOutAt, now);
    }

    /** The same, but the newest version could not be read. */
    Feed outdated() {
        return new Feed(times.incomplete(), null, null, workedOutAt, confirmedAt);
    }
}
