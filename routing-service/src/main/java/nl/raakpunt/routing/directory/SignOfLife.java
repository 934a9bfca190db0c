package nl.raakpunt.routing.directory;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.reactor.timelimiter.TimeLimiterOperator;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Notices that directory-service says nothing at all. Beside a call that takes long something small is asked; without an answer to
 * that every call ends, and none is tried until it speaks again. So a page waits as long for ten calls as for one, and a call
 * that takes long in a directory-service that works is not cut short.
 */
@Component
class SignOfLife {

    private static final Logger LOG = LoggerFactory.getLogger(SignOfLife.class);
    private static final String NAME = "directory-life";
    /** Small, and read from its database, as what people ask. */
    private static final String SMALL = "/v1/areas";

    private final WebClient web;
    private final CircuitBreaker breaker;
    private final TimeLimiter timeLimiter;
    private final Duration askAfter;
    /** Those who wait ask together. */
    private final Flux<Void> sign = Flux.defer(this::ask).share();

    SignOfLife(
            WebClient directoryWebClient,
            CircuitBreakerRegistry breakers,
            TimeLimiterRegistry timeLimiters,
            DirectorySettings settings) {
        this.web = directoryWebClient;
        this.breaker = breakers.circuitBreaker(NAME);
        this.timeLimiter = timeLimiters.timeLimiter(NAME);
        this.askAfter = settings.askAfter();
        breaker.getEventPublisher().onStateTransition(event -> tell(event.getStateTransition()));
    }

    /** Whether it said nothing, and did not speak since. */
    boolean isSilent() {
        return switch (breaker.getState()) {
            case OPEN, HALF_OPEN, FORCED_OPEN -> true;
            case CLOSED, DISABLED, METRICS_ONLY -> false;
        };
    }

    /** The call, unless it is known to be silent. */
    <T> Mono<T> unlessSilent(Mono<T> call) {
        return Mono.defer(() ->
                isSilent() ? Mono.error(CallNotPermittedException.createCallNotPermittedException(breaker)) : call);
    }

    /** The call, for as long as there are signs of life; it ends with a {@link TimeoutException} when there is none. */
    <T> Mono<T> whileThereIs(Mono<T> call) {
        return unlessSilent(Mono.firstWithSignal(call, lost()));
    }

    /** Asks now, and says whether there is one. */
    boolean isThere() {
        try {
            sign.blockLast();
            return true;
        } catch (RuntimeException none) {
            LOG.debug("directory-service gives no sign of life", none);
            return false;
        }
    }

    /** Nothing, or the end. */
    private <T> Mono<T> lost() {
        return Flux.defer(() -> isSilent() ? Flux.error(silence()) : sign.onErrorMap(_ -> silence()))
                .delaySubscription(askAfter)
                .repeat()
                .then(Mono.never());
    }

    /** Any answer is one, also that something went wrong. */
    private Mono<Void> ask() {
        return web.get()
                .uri(SMALL)
                .exchangeToMono(ClientResponse::releaseBody)
                .transformDeferred(TimeLimiterOperator.of(timeLimiter))
                .transformDeferred(CircuitBreakerOperator.of(breaker));
    }

    /** Once when it begins and once when it is over, not each time that is asked. */
    private static void tell(CircuitBreaker.StateTransition transition) {
        if (transition.getFromState() == CircuitBreaker.State.CLOSED) {
            LOG.warn("directory-service gives no sign of life; nothing is asked of it until it does");
        } else if (transition.getToState() == CircuitBreaker.State.CLOSED) {
            LOG.info("directory-service gives signs of life again");
        }
    }

    private static TimeoutException silence() {
        return new TimeoutException("directory-service gives no sign of life");
    }
}
