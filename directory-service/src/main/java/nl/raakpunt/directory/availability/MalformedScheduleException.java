package nl.raakpunt.directory.availability;

/** A working pattern, absence or stand-in that cannot be read; the message says why in words for an administrator. */
public class MalformedScheduleException extends IllegalArgumentException {

    MalformedScheduleException(String message) {
        super(message);
    }
}
