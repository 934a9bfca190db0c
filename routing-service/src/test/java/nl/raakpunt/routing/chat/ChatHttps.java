package nl.raakpunt.routing.chat;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.time.Duration;
import java.util.Map;

/** Calls to chats with little patience, for tests. */
public final class ChatHttps {

    private ChatHttps() {}

    public static ChatHttp impatient() {
        return new ChatHttp(
                CircuitBreakerRegistry.of(Map.of("chat", CircuitBreakerConfig.ofDefaults())),
                TimeLimiterRegistry.of(Map.of(
                        "chat",
                        TimeLimiterConfig.custom()
                                .timeoutDuration(Duration.ofSeconds(3))
                                .build())));
    }
}
