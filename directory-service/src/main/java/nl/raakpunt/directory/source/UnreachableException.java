package nl.raakpunt.directory.source;

/** This server cannot be used now, but another one of the same directory may. */
final class UnreachableException extends SourceException {

    UnreachableException(String message) {
        super(message);
    }

    UnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
