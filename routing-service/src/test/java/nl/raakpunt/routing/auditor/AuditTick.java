package nl.raakpunt.routing.auditor;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** Lets tests of other features decide when everything is audited. */
public final class AuditTick {

    private AuditTick() {}

    /** What the auditor found, counted by kind. */
    public static Map<String, Integer> audit(ApplicationContext instance) {
        return instance.getBean(Auditor.class).audit().findings().stream()
                .collect(Collectors.toMap(finding -> finding.kind().name(), Finding::count, Integer::sum));
    }
}
