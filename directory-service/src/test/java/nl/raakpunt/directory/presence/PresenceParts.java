package nl.raakpunt.directory.presence;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.springframework.boot.health.contributor.Health;

/** The common parts, put together without the service around them. */
public final class PresenceParts {

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();
    private final SourceWatches watches;
    private final SourceGuards guards;

    public PresenceParts(Clock clock) {
        this.watches = new SourceWatches(clock, meters);
        this.guards = new SourceGuards(
                TimeLimiterRegistry.ofDefaults(),
                breakers,
                BulkheadRegistry.ofDefaults(),
                RetryRegistry.ofDefaults(),
                watches,
                meters,
                clock);
    }

    /** Guards with circuits of their own. */
    public SourceGuards guards() {
        return guards;
    }

    /** Watches of their own. */
    public SourceWatches watches() {
        return watches;
    }

    /** Metrics of their own. */
    public MeterRegistry meters() {
        return meters;
    }

    /** The circuit of a source. */
    public CircuitBreaker.State circuit(String source) {
        return breakers.circuitBreaker("presence-" + source).getState();
    }

    /** What health says. */
    public Health health() {
        return new PresenceHealth(watches).health();
    }
}
