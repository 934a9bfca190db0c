package nl.raakpunt.directory.sync;

/** Another instance of the service has taken over from this one. */
final class LeaseLostException extends RuntimeException {

    LeaseLostException() {
        super("The lease was lost: this instance did not answer for too long, and another may have taken over.");
    }
}
