package nl.raakpunt.directory.presence.calendar;

import java.util.List;

/**
 * What a calendar says of somebody's time, and nothing else of what is in it.
 *
 * @param busy    appointments
 * @param absent  marked as out of office or unavailable
 * @param working working hours, when the calendar holds any
 * @param whole   false when something in the calendar could not be read
 */
record CalendarTimes(List<Span> busy, List<Span> absent, List<Span> working, boolean whole) {

    /** Nothing is known. */
    static final CalendarTimes NOTHING = new CalendarTimes(List.of(), List.of(), List.of(), true);

    CalendarTimes {
        busy = List.copyOf(busy);
        absent = List.copyOf(absent);
        working = List.copyOf(working);
    }

    /** The same, but known not to be all. */
    CalendarTimes incomplete() {
        return new CalendarTimes(busy, absent, working, false);
    }
}
