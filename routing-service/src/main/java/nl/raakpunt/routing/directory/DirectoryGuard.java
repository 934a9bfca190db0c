package nl.raakpunt.routing.directory;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.reactor.retry.RetryOperator;
import io.github.resilience4j.reactor.timelimiter.TimeLimiterOperator;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps a slow or broken directory-service from slowing this service: each attempt is limited, counted and capped. */
@Component
class DirectoryGuard {

    private static final String NAME = "directory";

    private final TimeLimiter timeLimiter;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final Retry retry;
    private final SignOfLife life;

    DirectoryGuard(
            TimeLimiterRegistry timeLimiters,
            CircuitBreakerRegistry breakers,
            BulkheadRegistry bulkheads,
            RetryRegistry retries,
            SignOfLife life) {
        this.timeLimiter = timeLimiters.timeLimiter(NAME);
        this.breaker = breakers.circuitBreaker(NAME);
        this.bulkhead = bulkheads.bulkhead(NAME);
        this.retry = retries.retry(NAME);
        this.life = life;
    }

    /** Whether so much failed that nothing is tried for a while. */
    boolean rests() {
        return life.isSilent() || breaker.getState() == CircuitBreaker.State.OPEN;
    }

    <T> Mono<T> protect(Mono<T> call) {
        return life.whileThereIs(call.transformDeferred(TimeLimiterOperator.of(timeLimiter))
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .transformDeferred(BulkheadOperator.of(bulkhead))
                .transformDeferred(RetryOperator.of(retry)));
    }
}
