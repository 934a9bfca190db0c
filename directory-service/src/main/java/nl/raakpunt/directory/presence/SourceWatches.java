package nl.raakpunt.directory.presence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** All sources that are switched on, for health and metrics. */
@Component
public class SourceWatches {

    private final Clock clock;
    private final MeterRegistry meters;
    private final Map<String, SourceWatch> watches = new ConcurrentSkipListMap<>();

    SourceWatches(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.meters = meters;
    }

    /** The watch of the source with this name. */
    public SourceWatch watch(String name) {
        return watches.computeIfAbsent(name, this::create);
    }

    Collection<SourceWatch> all() {
        return List.copyOf(watches.values());
    }

    private SourceWatch create(String name) {
        SourceWatch watch = new SourceWatch(name, clock);
        Gauge.builder("raakpunt.presence.up", watch, one -> one.downSince() == null ? 1 : 0)
                .description("1 while the source answers")
                .tag("source", name)
                .register(meters);
        TimeGauge.builder("raakpunt.presence.age", () -> age(watch), TimeUnit.MILLISECONDS)
                .description("Time since the source last answered")
                .tag("source", name)
                .register(meters);
        return watch;
    }

    private double age(SourceWatch watch) {
        Instant answered = watch.condition().answeredAt();
        return answered == null
                ? Double.NaN
                : Duration.between(answered, clock.instant()).toMillis();
    }
}
