package nl.raakpunt.directory.mapping;

/** The text that says where a fact comes from cannot be read; the message says where and what was expected. */
final class MappingSyntaxException extends RuntimeException {

    MappingSyntaxException(String message) {
        super(message);
    }

    MappingSyntaxException(int index, String message) {
        super("at position " + (index + 1) + ": " + message);
    }
}
