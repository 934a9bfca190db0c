package nl.raakpunt.directory.mapping;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says at start which setting of which staff directory is wrong. */
// Before Spring's own, which would only say that a value could not be bound.
@Order(Ordered.HIGHEST_PRECEDENCE)
class MappingFailureAnalyzer extends AbstractFailureAnalyzer<InvalidMappingException> {

    private static final String SOURCES = "raakpunt.sync.sources.";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidMappingException cause) {
        String source = source(rootFailure);
        String mistakes = cause.mistakes().stream()
                .map(mistake -> System.lineSeparator() + "  - " + mistake)
                .collect(Collectors.joining());
        return new FailureAnalysis(
                "The staff directory '" + source + "' is not configured right:" + mistakes,
                "Mend this under " + SOURCES + source + "; section Mapping of directory-service/README.md explains.",
                rootFailure);
    }

    private static String source(Throwable failure) {
        for (@Nullable Throwable step = failure; step != null; step = step.getCause()) {
            if (step instanceof BindException binding
                    && binding.getName().toString().startsWith(SOURCES)) {
                String behind = binding.getName().toString().substring(SOURCES.length());
                return behind.replaceFirst("\\..*", "");
            }
        }
        return "?";
    }
}
