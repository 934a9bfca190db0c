package nl.raakpunt.routing.notify;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * The part of the day in which somebody gets no messages that can wait; it may go past midnight.
 *
 * @param from  inclusive
 * @param until exclusive
 */
public record QuietHours(LocalTime from, LocalTime until) {

    public QuietHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException("Quiet hours end at another time than they begin");
        }
    }

    /** How long they still last; zero when it is not quiet now. */
    Duration left(ZonedDateTime now) {
        if (!isQuiet(now.toLocalTime())) {
            return Duration.ZERO;
        }
        ZonedDateTime today = now.with(until);
        return Duration.between(
                now, today.isAfter(now) ? today : now.plusDays(1).with(until));
    }

    private boolean isQuiet(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(until);
        return from.isBefore(until) ? begun && !over : begun || !over;
    }
}
