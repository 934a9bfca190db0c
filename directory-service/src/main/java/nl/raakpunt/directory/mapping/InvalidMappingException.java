package nl.raakpunt.directory.mapping;

import java.util.List;
import java.util.stream.Collectors;

/** What is configured for a source cannot work; every mistake is named. */
public class InvalidMappingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Mistake> mistakes;

    InvalidMappingException(List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("; ")));
        this.mistakes = List.copyOf(mistakes);
    }

    /** Everything that is wrong. */
    public List<Mistake> mistakes() {
        return mistakes;
    }

    /**
     * One thing that is wrong.
     *
     * @param key     which setting, for example {@code mapping.phone}
     * @param message what is wrong with it and what to do
     */
    public record Mistake(String key, String message) {
        @Override
        public String toString() {
            return key + ": " + message;
        }
    }
}
