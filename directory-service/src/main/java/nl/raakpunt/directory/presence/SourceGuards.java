package nl.raakpunt.directory.presence;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Makes the guard of each source, known to health and metrics by its name. */
@Component
public class SourceGuards {

    private static final Duration BEFORE_RETRY = Duration.ofMillis(150);

    private final TimeLimiterRegistry timeLimiters;
    private final CircuitBreakerRegistry breakers;
    private final BulkheadRegistry bulkheads;
    private final RetryRegistry retries;
    private final SourceWatches watches;
    private final MeterRegistry meters;
    private final Clock clock;

    SourceGuards(
            TimeLimiterRegistry timeLimiters,
            CircuitBreakerRegistry breakers,
            BulkheadRegistry bulkheads,
            RetryRegistry retries,
            SourceWatches watches,
            MeterRegistry meters,
            Clock clock) {
        this.timeLimiters = timeLimiters;
        this.breakers = breakers;
        this.bulkheads = bulkheads;
        this.retries = retries;
        this.watches = watches;
        this.meters = meters;
        this.clock = clock;
    }

    /** The guard of the source with this name. */
    public SourceGuard guard(String name, Limits limits) {
        String key = "presence-" + name;
        return new SourceGuard(
                timeLimiters.timeLimiter(
                        key,
                        TimeLimiterConfig.custom()
                                .timeoutDuration(limits.patience())
                                .build()),
                breakers.circuitBreaker(key, breaker(limits)),
                bulkheads.bulkhead(
                        key,
                        BulkheadConfig.custom()
                                .maxConcurrentCalls(limits.concurrent())
                                .maxWaitDuration(Duration.ZERO)
                                .build()),
                retries.retry(key, retry(limits)),
                watches.watch(name),
                meters);
    }

    private CircuitBreakerConfig breaker(Limits limits) {
        return CircuitBreakerConfig.custom()
                .clock(clock)
                .slidingWindowSize(10)
                .minimumNumberOfCalls(5)
                .permittedNumberOfCallsInHalfOpenState(2)
                .waitDurationInOpenState(limits.rest())
                .recordException(SourceFailure.class::isInstance)
                .build();
    }

    private static RetryConfig retry(Limits limits) {
        return RetryConfig.custom()
                .maxAttempts(limits.attempts())
                // At random, so that callers who failed together do not come back together.
                .intervalFunction(IntervalFunction.ofRandomized(BEFORE_RETRY))
                .retryOnException(failure -> failure instanceof SourceFailure known && known.mayPass())
                .build();
    }
}
