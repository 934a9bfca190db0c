package nl.raakpunt.routing.access;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.savedrequest.ServerRequestCache;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Leads people through logging in, and leaves an open page where it is when its session ended. */
class PageAnswers {
    private final ServerRequestCache requests;
    private final DefaultServerRedirectStrategy redirect = new DefaultServerRedirectStrategy();

    PageAnswers(ServerRequestCache requests) {
        this.requests = requests;
    }

    Mono<Void> logInFirst(ServerWebExchange exchange, AuthenticationException e) {
        if (fromOpenPage(exchange)) {
            return status(exchange, HttpStatus.UNAUTHORIZED);
        }
        var entry = new RedirectServerAuthenticationEntryPoint("/inloggen");
        entry.setRequestCache(requests);
        return entry.commence(exchange, e);
    }

    Mono<Void> loggedIn(WebFilterExchange filter, Authentication login) {
        if (fromOpenPage(filter.getExchange())) {
            return status(filter.getExchange(), HttpStatus.NO_CONTENT);
        }
        var agent = login.getPrincipal() instanceof SignedIn person && person.is(Role.AGENT);
        var handler = new RedirectServerAuthenticationSuccessHandler(agent ? "/" : "/vragen");
        handler.setRequestCache(requests);
        return handler.onAuthenticationSuccess(filter, login);
    }

    Mono<Void> notLoggedIn(WebFilterExchange filter, AuthenticationException e) {
        var why = LoginError.of(e);
        if (fromOpenPage(filter.getExchange())) {
            return status(filter.getExchange(), why.status());
        }
        return redirect.sendRedirect(filter.getExchange(), URI.create("/inloggen?fout=" + why.code()));
    }

    private static boolean fromOpenPage(ServerWebExchange exchange) {
        var headers = exchange.getRequest().getHeaders();
        return headers.containsHeader("HX-Request") || headers.getAccept().contains(MediaType.TEXT_EVENT_STREAM);
    }

    private static Mono<Void> status(ServerWebExchange exchange, HttpStatus status) {
        exchange.getResponse().setStatusCode(status);
        return exchange.getResponse().setComplete();
    }
}
