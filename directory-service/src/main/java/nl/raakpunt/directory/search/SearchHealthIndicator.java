package nl.raakpunt.directory.search;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Says whether search works and how far it is behind; not part of readiness, the rest works without it. */
@Component
class SearchHealthIndicator extends AbstractHealthIndicator {
    private final SearchGate gate;
    private final SearchIndex index;
    private final PendingChanges pending;
    private final Projector projector;
    private final DriftWatch drift;
    private final TopicModels models;

    SearchHealthIndicator(
            SearchGate gate,
            SearchIndex index,
            PendingChanges pending,
            Projector projector,
            DriftWatch drift,
            TopicModels models) {
        super("Search cannot be checked");
        this.gate = gate;
        this.index = index;
        this.pending = pending;
        this.projector = projector;
        this.drift = drift;
        this.models = models;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        String trouble = projector.trouble();
        builder.withDetail("pendingChanges", pending.count()).withDetail("circuit", gate.state());
        DriftWatch.Found found = drift.found();
        if (found != null) {
            builder.withDetail("drift", found.all()).withDetail("comparedAt", found.at());
        }
        models.inUse()
                .ifPresent(model -> builder.withDetail("model", model.number())
                        .withDetail("modelTrainedAt", model.trainedAt())
                        .withDetail("newerModelWasWorse", models.isRefused()));
        if (trouble != null) {
            builder.withDetail("behindBecause", trouble);
        }
        boolean up = gate.state() != CircuitBreaker.State.OPEN && gate.ask(index::isCurrent);
        builder.status(up ? Status.UP : Status.DOWN);
    }
}
