package nl.raakpunt.routing.access;

import java.net.URI;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.web.server.savedrequest.CookieServerRequestCache;
import org.springframework.security.web.server.savedrequest.ServerRequestCache;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Remembers in a cookie which page a stranger asked for.
 *
 * <p>A cookie rather than a session: strangers must not be able to fill the session store.
 */
class PageAskedFor implements ServerRequestCache {
    private final CookieServerRequestCache cookie = new CookieServerRequestCache();

    PageAskedFor(boolean secure) {
        cookie.setCookieCustomizer(
                settings -> settings.httpOnly(true).sameSite("Lax").secure(secure));
    }

    @Override
    public Mono<Void> saveRequest(ServerWebExchange exchange) {
        return cookie.saveRequest(exchange);
    }

    @Override
    public Mono<URI> getRedirectUri(ServerWebExchange exchange) {
        return cookie.getRedirectUri(exchange).delayUntil(_ -> cookie.removeMatchingRequest(exchange));
    }

    /** Keeps it: the login page is itself a request, and must not forget where its visitor wants to go. */
    @Override
    public Mono<ServerHttpRequest> removeMatchingRequest(ServerWebExchange exchange) {
        return Mono.empty();
    }
}
