package nl.raakpunt.routing;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** Says plainly that PostgreSQL cannot be reached, instead of a page of stack trace. */
class DatabaseDownAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        boolean noConnection =
                cause.getSQLState() == null || cause.getSQLState().startsWith("08");
        if (!noConnection && findCause(rootFailure, CannotGetJdbcConnectionException.class) == null) {
            return null;
        }
        return new FailureAnalysis(
                "PostgreSQL cannot be reached: " + cause.getMessage(),
                "Start PostgreSQL, or set spring.datasource.url, username and password to where it is.",
                rootFailure);
    }
}
