package nl.raakpunt.stack;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one stack that all of them share; it starts at first use, on a Tuesday morning. */
public final class RunningStack implements ParameterResolver {
    /** What the services take for the time at their start. */
    public static final OffsetDateTime MOMENT = OffsetDateTime.parse("2026-11-24T10:00+01:00");

    /** Browsers, services and servers share a few processors here: an answer after two seconds is not one that never comes. */
    private static final Map<String, String> PATIENT = Map.of(
            "raakpunt.search.patience", "4s",
            "resilience4j.timelimiter.instances.directory.timeout-duration", "6s",
            "resilience4j.timelimiter.instances.directory-life.timeout-duration", "4s");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LocalStack.class;
    }

    @Override
    public LocalStack resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(RunningStack.class))
                .computeIfAbsent(LocalStack.class, type -> start(), LocalStack.class);
    }

    private static LocalStack start() {
        // A connection that a part of the stack breaks off is no failure of the test that happens to wait meanwhile.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        Path folder = Stacks.folder("shared");
        return LocalStack.start(
                StackOptions.onFreePorts(folder).anew().at(MOMENT).settings(PATIENT));
    }
}
