package nl.raakpunt.routing.directory;

import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.util.concurrent.TimeoutException;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.Exceptions;

/** Tells the ways apart in which directory-service gives no usable answer. */
final class Failures {

    private static final String SEARCH_UNAVAILABLE = "problems/search-unavailable";

    private Failures() {}

    static Reply.Reason reason(Throwable failure) {
        return switch (Exceptions.unwrap(failure)) {
            case TimeoutException _ -> Reply.Reason.TIMEOUT;
            case CallNotPermittedException _, BulkheadFullException _ -> Reply.Reason.NOT_TRIED;
            case WebClientRequestException _ -> Reply.Reason.DOWN;
            case WebClientResponseException answer -> reason(answer);
            default -> Reply.Reason.BROKEN_ANSWER;
        };
    }

    private static Reply.Reason reason(WebClientResponseException answer) {
        if (answer.getStatusCode().is2xxSuccessful()) {
            return Reply.Reason.BROKEN_ANSWER;
        }
        if (answer.getStatusCode().is4xxClientError()) {
            return Reply.Reason.REFUSED;
        }
        return answer.getResponseBodyAsString().contains(SEARCH_UNAVAILABLE)
                ? Reply.Reason.SEARCH_DOWN
                : Reply.Reason.DOWN;
    }
}
