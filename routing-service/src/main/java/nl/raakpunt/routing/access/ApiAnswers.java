package nl.raakpunt.routing.access;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Says no to API clients, as problem+json and never by a redirect. */
final class ApiAnswers {
    private ApiAnswers() {}

    static Mono<Void> refused(ServerWebExchange exchange, AuthenticationException e) {
        return switch (LoginError.of(e)) {
            case UNAVAILABLE -> {
                exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, "30");
                yield problem(exchange, HttpStatus.SERVICE_UNAVAILABLE, "The staff directory does not answer.");
            }
            case TOO_OFTEN -> {
                exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, "300");
                yield problem(exchange, HttpStatus.TOO_MANY_REQUESTS, "Too many wrong passwords. Try again later.");
            }
            case WRONG -> {
                exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Raakpunt\"");
                yield problem(
                        exchange, HttpStatus.UNAUTHORIZED, "Log in with a name and password of the staff directory.");
            }
        };
    }

    static Mono<Void> forbidden(ServerWebExchange exchange) {
        return problem(
                exchange, HttpStatus.FORBIDDEN, "This is not allowed for this login, or a form token is missing.");
    }

    private static Mono<Void> problem(ServerWebExchange exchange, HttpStatus status, String detail) {
        var response = exchange.getResponse();
        var body = "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(status.getReasonPhrase(), status.value(), detail)
                .getBytes(StandardCharsets.UTF_8);
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().set("API-Version", "1.0.0");
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }
}
