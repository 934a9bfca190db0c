package nl.raakpunt.directory.source;

/** The staff directory could not be read completely; the message says so in words for an administrator. */
public class SourceException extends Exception {

    public SourceException(String message) {
        super(message);
    }

    public SourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
