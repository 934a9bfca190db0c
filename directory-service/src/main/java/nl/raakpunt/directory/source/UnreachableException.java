package nl.raakpunt.directory.source;

import java.util.List;

/** This server cannot be used now, but another one of the same directory may. */
final class UnreachableException extends SourceException {

    UnreachableException(List<SourceProblem> problems) {
        super(problems, null);
    }

    UnreachableException(SourceProblem problem, Throwable cause) {
        super(problem, cause);
    }
}
