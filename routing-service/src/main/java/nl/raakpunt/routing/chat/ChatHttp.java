package nl.raakpunt.routing.chat;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.reactor.timelimiter.TimeLimiterOperator;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import io.netty.channel.ChannelOption;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * Calls the services of chats: each call is limited in time and counted, redirects are not followed, and what fails is told
 * apart into a chat that is down and a chat that does not want this. Nothing is repeated here, the outbox does that.
 */
@Component
public class ChatHttp {

    private static final String SETTINGS = "chat";
    private static final int CONNECT_MILLIS = 2_000;
    private static final int LARGEST_ANSWER = 256 * 1024;

    private final CircuitBreakerRegistry breakers;
    private final TimeLimiter timeLimiter;
    private final WebClient web = WebClient.builder()
            .clientConnector(new ReactorClientHttpConnector(
                    HttpClient.create().option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)))
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
            .build();

    ChatHttp(CircuitBreakerRegistry breakers, TimeLimiterRegistry timeLimiters) {
        this.breakers = breakers;
        this.timeLimiter = timeLimiters.timeLimiter(SETTINGS, SETTINGS);
    }

    public WebClient web() {
        return web;
    }

    /** Waits for the answer of this chat. */
    public <T> T call(String vendor, Mono<T> call) {
        CircuitBreaker breaker = breakers.circuitBreaker("chat-" + vendor, SETTINGS);
        try {
            T answer = call.transformDeferred(TimeLimiterOperator.of(timeLimiter))
                    .transformDeferred(CircuitBreakerOperator.of(breaker))
                    .block();
            if (answer == null) {
                throw ChatFailure.down("empty answer", null);
            }
            return answer;
        } catch (ChatFailure known) {
            throw known;
        } catch (RuntimeException failure) {
            throw told(failure);
        }
    }

    /** An address a chat gave, when it begins with one that may be called: nobody lets this service call elsewhere. */
    public static URI allowed(@Nullable String address, Collection<URI> bases) {
        try {
            URI uri = URI.create(String.valueOf(address)).normalize();
            if (uri.getUserInfo() == null && bases.stream().anyMatch(base -> isUnder(base, uri))) {
                return uri;
            }
        } catch (IllegalArgumentException malformed) {
            throw ChatFailure.refused("address that is none");
        }
        throw ChatFailure.refused("address that may not be called");
    }

    private static boolean isUnder(URI base, URI uri) {
        return base.getScheme().equalsIgnoreCase(uri.getScheme())
                && base.getHost().equalsIgnoreCase(uri.getHost())
                && base.getPort() == uri.getPort()
                && String.valueOf(uri.getPath()).startsWith(base.getPath());
    }

    private static ChatFailure told(RuntimeException failure) {
        return switch (Exceptions.unwrap(failure)) {
            case WebClientResponseException answer -> told(answer);
            case TimeoutException _ -> ChatFailure.down("timeout", null);
            case CallNotPermittedException _ -> ChatFailure.down("not tried, too much failed", null);
            case WebClientRequestException _ -> ChatFailure.down("no connection", null);
            default -> ChatFailure.refused("answer that cannot be read");
        };
    }

    private static ChatFailure told(WebClientResponseException answer) {
        int status = answer.getStatusCode().value();
        boolean down = status == 429 || status == 401 || status >= 500;
        String error = "HTTP " + status;
        return down ? ChatFailure.down(error, retryAfter(answer)) : ChatFailure.refused(error);
    }

    private static @Nullable Duration retryAfter(WebClientResponseException answer) {
        String seconds = answer.getHeaders().getFirst("Retry-After");
        return seconds != null && seconds.strip().matches("\\d{1,6}")
                ? Duration.ofSeconds(Long.parseLong(seconds.strip()))
                : null;
    }
}
