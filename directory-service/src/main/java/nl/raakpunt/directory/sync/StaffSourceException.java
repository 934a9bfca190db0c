package nl.raakpunt.directory.sync;

/** The staff directory could not be read completely; the message says so in words for an administrator. */
class StaffSourceException extends Exception {

    StaffSourceException(String message) {
        super(message);
    }

    StaffSourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
