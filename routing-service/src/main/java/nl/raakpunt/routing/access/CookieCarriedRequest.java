package nl.raakpunt.routing.access;

import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A change whose login the browser may have sent along by itself, so that it needs a form token. */
class CookieCarriedRequest implements ServerWebExchangeMatcher {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Override
    public Mono<MatchResult> matches(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        if (SAFE.contains(request.getMethod())) {
            return MatchResult.notMatch();
        }
        // A browser repeats basic credentials by itself too, but then says that it is a browser.
        var program = request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                && !request.getHeaders().containsHeader("Sec-Fetch-Site");
        return program ? MatchResult.notMatch() : MatchResult.match();
    }
}
