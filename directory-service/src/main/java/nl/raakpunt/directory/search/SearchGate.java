package nl.raakpunt.directory.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The only way to query Elasticsearch: with a time limit, and without waiting when it is known to be down or to hang. */
@Component
class SearchGate implements DisposableBean {
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY_REQUESTS = 429;

    /** One late answer is a busy moment; a second one without any answer in between is an Elasticsearch that hangs. */
    private static final int LATE_ENOUGH = 2;

    private final CircuitBreaker breaker;
    private final TimeLimiter limiter;
    private final AtomicInteger lateInARow = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    SearchGate(CircuitBreakerRegistry breakers, SearchSettings settings) {
        this.breaker = breakers.circuitBreaker("elasticsearch", config());
        this.limiter = TimeLimiter.of(
                "elasticsearch",
                TimeLimiterConfig.custom().timeoutDuration(settings.patience()).build());
    }

    /** The answer, or {@link SearchUnavailable} when there is none in time. */
    <T> T ask(Callable<T> query) {
        Callable<T> inTime = () -> limiter.executeFutureSupplier(() -> threads.submit(query));
        try {
            T answer = breaker.executeCallable(inTime);
            lateInARow.set(0);
            return answer;
        } catch (TimeoutException late) {
            restIfItHangs();
            throw new SearchUnavailable(late);
        } catch (CallNotPermittedException | IOException ex) {
            throw new SearchUnavailable(ex);
        } catch (Exception ex) {
            throw failure(ex);
        }
    }

    /** As many good answers came before, so many late ones the breaker alone would wait for. */
    private void restIfItHangs() {
        if (lateInARow.incrementAndGet() >= LATE_ENOUGH && breaker.getState() == CircuitBreaker.State.CLOSED) {
            breaker.transitionToOpenState();
        }
    }

    CircuitBreaker.State state() {
        return breaker.getState();
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }

    private static RuntimeException failure(Exception ex) {
        Throwable cause = ex instanceof ExecutionException && ex.getCause() != null ? ex.getCause() : ex;
        if (unavailable(cause)) {
            return new SearchUnavailable(cause);
        }
        return cause instanceof RuntimeException own ? own : new IllegalStateException("The search failed", cause);
    }

    /** A missing index is on its way; every other refusal of a query is a fault of our own. */
    static boolean unavailable(Throwable ex) {
        return switch (ex) {
            case ElasticsearchException es ->
                es.status() == NOT_FOUND || es.status() == TOO_MANY_REQUESTS || es.status() >= SERVER_ERROR;
            case IOException io -> true;
            case TimeoutException late -> true;
            default -> false;
        };
    }

    /** Opens after a few failures and lets a single query try again soon, so that search heals within seconds. */
    private static CircuitBreakerConfig config() {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(10)
                .minimumNumberOfCalls(4)
                .permittedNumberOfCallsInHalfOpenState(1)
                .waitDurationInOpenState(Duration.ofSeconds(2))
                .recordException(SearchGate::countsAsDown)
                .build();
    }

    private static boolean countsAsDown(Throwable ex) {
        return unavailable(ex instanceof ExecutionException && ex.getCause() != null ? ex.getCause() : ex);
    }
}
