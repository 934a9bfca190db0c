package nl.raakpunt.routing.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Puts the API's version on every answer of the API, errors included. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiVersion implements WebFilter {

    /** Version of the API; semantic versioning. */
    static final String VERSION = "1.0.0";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (ApiErrors.isApi(exchange)) {
            HttpHeaders headers = exchange.getResponse().getHeaders();
            headers.set("API-Version", VERSION);
            headers.setCacheControl("no-store");
        }
        return chain.filter(exchange);
    }
}
