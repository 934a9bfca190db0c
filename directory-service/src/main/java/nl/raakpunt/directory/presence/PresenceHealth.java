package nl.raakpunt.directory.presence;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says per source of presence since when it does not answer and why; nothing when none is switched on. */
@Component("presence")
class PresenceHealth implements HealthIndicator {

    private final SourceWatches watches;

    PresenceHealth(SourceWatches watches) {
        this.watches = watches;
    }

    @Override
    public Health health() {
        Map<String, Object> sources = new LinkedHashMap<>();
        boolean good = true;
        for (SourceWatch watch : watches.all()) {
            good &= watch.downSince() == null;
            sources.put(watch.name(), details(watch.condition()));
        }
        return (good ? Health.up() : Health.down()).withDetails(sources).build();
    }

    private static Map<String, Object> details(SourceWatch.Condition condition) {
        Map<String, Object> details = new LinkedHashMap<>();
        if (condition.downSince() != null) {
            details.put("downSince", condition.downSince());
        }
        if (condition.why() != null) {
            details.put("detail", condition.why());
        }
        details.put("lastAnswer", condition.answeredAt() == null ? "never" : condition.answeredAt());
        return details;
    }
}
