package nl.raakpunt.routing.auditor;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Says what the auditor found last, by kind and number. */
@Component("auditorHealthIndicator")
class AuditorHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final Auditor auditor;

    AuditorHealth(Auditor auditor) {
        this.auditor = auditor;
    }

    @Override
    public Health health() {
        Auditor.Report report = auditor.last();
        Map<String, Object> findings = new LinkedHashMap<>();
        report.findings().forEach(finding -> findings.put(finding.kind().name(), finding.count()));
        return (report.isWell() ? Health.up() : Health.status(DEGRADED))
                .withDetail("lookedAt", report.at())
                .withDetails(findings)
                .build();
    }
}
