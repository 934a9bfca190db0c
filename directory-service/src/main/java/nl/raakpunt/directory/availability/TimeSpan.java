package nl.raakpunt.directory.availability;

import java.time.LocalTime;

/**
 * A part of one day.
 *
 * @param to first moment after it; midnight means the end of the day
 */
record TimeSpan(LocalTime from, LocalTime to) implements Comparable<TimeSpan> {

    TimeSpan {
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new IllegalArgumentException("A span must end after it starts: " + from + "-" + to);
        }
    }

    /** True when the other starts before or exactly where this one ends. */
    boolean touches(TimeSpan later) {
        return to.equals(LocalTime.MIDNIGHT) || !later.from.isAfter(to);
    }

    TimeSpan joinedWith(TimeSpan later) {
        boolean toEnd = to.equals(LocalTime.MIDNIGHT) || later.to.equals(LocalTime.MIDNIGHT);
        LocalTime end = to.isAfter(later.to) ? to : later.to;
        return new TimeSpan(from, toEnd ? LocalTime.MIDNIGHT : end);
    }

    @Override
    public int compareTo(TimeSpan other) {
        return from.compareTo(other.from);
    }
}
