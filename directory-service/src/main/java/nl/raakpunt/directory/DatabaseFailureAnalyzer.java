package nl.raakpunt.directory;

import org.flywaydb.core.internal.exception.sqlExceptions.FlywaySqlUnableToConnectToDbException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says plainly that the service gave up waiting for PostgreSQL. */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<FlywaySqlUnableToConnectToDbException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlywaySqlUnableToConnectToDbException cause) {
        return new FailureAnalysis(
                "PostgreSQL cannot be reached. Directory-service waited for it and gave up.",
                "Start PostgreSQL, or check spring.datasource.url, username and password.",
                rootFailure);
    }
}
