package nl.raakpunt.directory.mapping;

/** A value of an entry cannot be used; the message says why, without the value. */
final class UnusableValueException extends RuntimeException {

    UnusableValueException(String message) {
        super(message);
    }
}
