package nl.raakpunt.directory.source;

/** One entry of the staff directory that cannot be understood; the message says why for an administrator. */
public class BrokenEntryException extends RuntimeException {

    public BrokenEntryException(String message) {
        super(message);
    }
}
