package nl.raakpunt.routing.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Ends a login that nobody used for a while, however often an open page asked for news by itself meanwhile. */
@Component
class IdleLogins implements WebFilter, Ordered {
    /** Sent along with what a page asks for without anybody doing something. */
    static final String BY_ITSELF = "X-Raakpunt-By-Itself";

    private static final String USED_AT = "raakpunt.used-at";
    /** Before the login is read out of the session. */
    private static final int BEFORE_SECURITY = -200;

    private final Duration timeout;
    private final Clock clock;

    IdleLogins(@Value("${server.reactive.session.timeout:60m}") Duration timeout, Clock clock) {
        this.timeout = timeout;
        this.clock = clock;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getSession()
                .filter(WebSession::isStarted)
                .flatMap(session -> seen(session, isByItself(exchange)))
                .then(Mono.defer(() -> chain.filter(exchange)));
    }

    private Mono<Void> seen(WebSession session, boolean byItself) {
        Instant now = clock.instant();
        Instant usedAt = session.getAttribute(USED_AT);
        if (!byItself) {
            session.getAttributes().put(USED_AT, now);
            return Mono.empty();
        }
        return usedAt != null && usedAt.plus(timeout).isBefore(now) ? session.invalidate() : Mono.empty();
    }

    private static boolean isByItself(ServerWebExchange exchange) {
        var headers = exchange.getRequest().getHeaders();
        return headers.containsHeader(BY_ITSELF) || headers.getAccept().contains(MediaType.TEXT_EVENT_STREAM);
    }

    @Override
    public int getOrder() {
        return BEFORE_SECURITY;
    }
}
