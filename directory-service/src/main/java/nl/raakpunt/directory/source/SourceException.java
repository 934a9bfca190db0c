package nl.raakpunt.directory.source;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The staff directory could not be read completely; the message says so in words for an administrator. */
public class SourceException extends Exception {

    private final transient List<SourceProblem> problems;

    public SourceException(String message) {
        this(new SourceProblem(SourceProblem.Kind.OTHER, message), null);
    }

    public SourceException(String message, Throwable cause) {
        this(new SourceProblem(SourceProblem.Kind.OTHER, message), cause);
    }

    public SourceException(SourceProblem.Kind kind, String message) {
        this(new SourceProblem(kind, message), null);
    }

    SourceException(SourceProblem problem, @Nullable Throwable cause) {
        this(List.of(problem), cause);
    }

    SourceException(List<SourceProblem> problems, @Nullable Throwable cause) {
        super(problems.stream().map(SourceProblem::toString).collect(Collectors.joining(" ")), cause);
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, of each server that was tried; at least one. */
    public List<SourceProblem> problems() {
        return problems;
    }
}
