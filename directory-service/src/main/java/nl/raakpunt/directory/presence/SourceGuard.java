package nl.raakpunt.directory.presence;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.reactor.retry.RetryOperator;
import io.github.resilience4j.reactor.timelimiter.TimeLimiterOperator;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Keeps a slow or broken source from slowing this service: each attempt is limited, counted, capped and measured. */
public final class SourceGuard {

    private static final Logger log = LoggerFactory.getLogger(SourceGuard.class);

    private final TimeLimiter timeLimiter;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final Retry retry;
    private final SourceWatch watch;
    private final MeterRegistry meters;

    SourceGuard(
            TimeLimiter timeLimiter,
            CircuitBreaker breaker,
            Bulkhead bulkhead,
            Retry retry,
            SourceWatch watch,
            MeterRegistry meters) {
        this.timeLimiter = timeLimiter;
        this.breaker = breaker;
        this.bulkhead = bulkhead;
        this.retry = retry;
        this.watch = watch;
        this.meters = meters;
    }

    /** How the source is doing. */
    public SourceWatch watch() {
        return watch;
    }

    /** The call with everything around it; it only reads, so it may be made again. Fails with {@link SourceFailure}. */
    public <T> Mono<T> protect(Mono<T> call) {
        return measured(call.transformDeferred(TimeLimiterOperator.of(timeLimiter))
                        .onErrorMap(TimeoutException.class, late -> SourceFailure.of(SourceFailure.Kind.TOO_SLOW, late))
                        .doOnSuccess(answer -> answered())
                        .doOnError(SourceFailure.class, this::note))
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .transformDeferred(BulkheadOperator.of(bulkhead))
                .transformDeferred(RetryOperator.of(retry));
    }

    /** Leaves the source alone for as long as the failure says. */
    public void note(SourceFailure failure) {
        if (watch.downSince() == null) {
            // Only the kind of cause: addresses in its message name people.
            log.warn("Source {} does not answer: {} ({})", watch.name(), failure.getMessage(), kind(failure));
        }
        watch.failed(String.valueOf(failure.getMessage()));
        if (failure.pause() != null) {
            breaker.transitionToOpenStateFor(failure.pause());
        }
    }

    private void answered() {
        if (watch.downSince() != null) {
            log.info("Source {} answers again", watch.name());
        }
        watch.answered();
    }

    private static String kind(SourceFailure failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure.kind().name() : cause.getClass().getSimpleName();
    }

    private <T> Mono<T> measured(Mono<T> call) {
        return Mono.defer(() -> {
            Timer.Sample sample = Timer.start(meters);
            return call.doOnSuccess(answer -> sample.stop(timer("answered")))
                    .doOnError(failure -> sample.stop(timer(outcome(failure))));
        });
    }

    private Timer timer(String outcome) {
        return Timer.builder("raakpunt.presence.calls")
                .description("Calls to a source of presence")
                .tag("source", watch.name())
                .tag("outcome", outcome)
                .register(meters);
    }

    private static String outcome(Throwable failure) {
        return failure instanceof SourceFailure known ? known.kind().name().toLowerCase(Locale.ROOT) : "fault";
    }
}
