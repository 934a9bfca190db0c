package nl.raakpunt.routing.directory;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.reactor.timelimiter.TimeLimiterOperator;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Limits the calls of administrators apart from those of agents, so that neither is in the way of the other. */
@Component
class StaffSyncGuard {

    private static final String NAME = "directory-admin";
    private static final String RUN = "directory-run";

    private final TimeLimiter timeLimiter;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final TimeLimiter runTimeLimiter;
    private final Bulkhead runBulkhead;
    private final SignOfLife life;

    StaffSyncGuard(
            TimeLimiterRegistry timeLimiters,
            CircuitBreakerRegistry breakers,
            BulkheadRegistry bulkheads,
            SignOfLife life) {
        this.timeLimiter = timeLimiters.timeLimiter(NAME);
        this.breaker = breakers.circuitBreaker(NAME);
        this.bulkhead = bulkheads.bulkhead(NAME);
        this.runTimeLimiter = timeLimiters.timeLimiter(RUN);
        this.runBulkhead = bulkheads.bulkhead(RUN);
        this.life = life;
    }

    <T> Mono<T> protect(Mono<T> call) {
        return life.whileThereIs(call.transformDeferred(TimeLimiterOperator.of(timeLimiter))
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .transformDeferred(BulkheadOperator.of(bulkhead)));
    }

    /** For what takes minutes: how it ends says nothing about the next call, so nothing is counted. */
    <T> Mono<T> protectRun(Mono<T> call) {
        return life.unlessSilent(call.transformDeferred(TimeLimiterOperator.of(runTimeLimiter))
                .transformDeferred(BulkheadOperator.of(runBulkhead)));
    }
}
