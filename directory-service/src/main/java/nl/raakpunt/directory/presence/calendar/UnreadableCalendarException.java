package nl.raakpunt.directory.presence.calendar;

/** Text that is no calendar, or one that would take too much to read; says nothing of what is in it. */
class UnreadableCalendarException extends RuntimeException {

    UnreadableCalendarException(String message) {
        super(message);
    }

    UnreadableCalendarException(String message, Throwable cause) {
        super(message, cause);
    }
}
