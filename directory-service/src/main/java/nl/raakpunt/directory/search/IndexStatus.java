package nl.raakpunt.directory.search;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells how the index is, to managers and to the metrics. */
@Component
class IndexStatus {
    private final SearchGate gate;
    private final SearchIndex index;
    private final PendingChanges pending;
    private final DriftWatch drift;
    private final Rebuilds rebuilds;

    IndexStatus(
            SearchGate gate,
            SearchIndex index,
            PendingChanges pending,
            DriftWatch drift,
            Rebuilds rebuilds,
            MeterRegistry meters) {
        this.gate = gate;
        this.index = index;
        this.pending = pending;
        this.drift = drift;
        this.rebuilds = rebuilds;
        Gauge.builder("raakpunt.index.drift", drift, IndexStatus::differing)
                .description("Documents that did not match the database at the latest comparison")
                .register(meters);
        Gauge.builder("raakpunt.index.pending", pending, PendingChanges::count)
                .description("Changes that search does not know yet")
                .register(meters);
    }

    /**
     * The index at this moment; what Elasticsearch knows is {@code null} when it does not answer.
     *
     * @param generation the searched indexes
     * @param people     people who can be found
     * @param topics     topics that can be found
     * @param pending    changes that search does not know yet
     * @param drift      the latest comparison with the database; {@code null} before the first
     * @param rebuild    the rebuild that waits or goes on; {@code null} when there is none
     */
    record IndexReport(
            @Nullable List<String> generation,
            @Nullable Long people,
            @Nullable Long topics,
            long pending,
            @Nullable IndexDrift drift,
            Rebuilds.@Nullable Rebuild rebuild) {}

    /** Documents that did not match the database, when they were compared last. */
    record IndexDrift(long people, long topics, Instant checkedAt) {}

    private record Known(Collection<String> generation, long people, long topics) {}

    IndexReport report() {
        Known known = known();
        DriftWatch.Found found = drift.found();
        return new IndexReport(
                known == null ? null : List.copyOf(known.generation()),
                known == null ? null : known.people(),
                known == null ? null : known.topics(),
                pending.count(),
                found == null ? null : new IndexDrift(found.people(), found.topics(), found.at()),
                rebuilds.current().orElse(null));
    }

    private @Nullable Known known() {
        try {
            return gate.ask(() -> {
                Map<IndexKind, String> names = index.generation();
                return new Known(names.values(), index.documents(IndexKind.PEOPLE), index.documents(IndexKind.TOPICS));
            });
        } catch (SearchUnavailable down) {
            return null;
        }
    }

    private static double differing(DriftWatch drift) {
        DriftWatch.Found found = drift.found();
        return found == null ? Double.NaN : found.all();
    }
}
