package nl.raakpunt.directory.sync;

/** One entry of the staff directory that cannot be understood; the message says why for an administrator. */
class BrokenEntryException extends RuntimeException {

    BrokenEntryException(String message) {
        super(message);
    }
}
