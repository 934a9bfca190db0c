package nl.raakpunt.directory.api;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.RequestPath;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers every error, from whichever layer, as problem+json. */
@Component
@Order(-2)
public class ProblemHandler implements ErrorWebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    private final JsonMapper json;
    private final List<ErrorForm> forms;

    ProblemHandler(JsonMapper json, List<ErrorForm> forms) {
        this.json = json;
        this.forms = forms;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(error);
        }
        ProblemDetail problem = Problems.from(error);
        log(exchange, problem, error);
        Problems.headers(error)
                .forEach((name, values) -> exchange.getResponse().getHeaders().put(name, values));
        return write(exchange, problem);
    }

    /** Something else being down is one line per request; only a fault of our own needs its whole trace. */
    private static void log(ServerWebExchange exchange, ProblemDetail problem, Throwable error) {
        HttpMethod method = exchange.getRequest().getMethod();
        RequestPath path = exchange.getRequest().getPath();
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            log.warn("{} {} cannot be answered: {}", method, path, String.valueOf(error.getCause()));
        } else if (problem.getStatus() >= 500) {
            log.error("{} {} failed", method, path, error);
        }
    }

    /** Writes a problem whatever the caller said to accept: an error in another form than they hoped beats none. */
    public Mono<Void> write(ServerWebExchange exchange, ProblemDetail problem) {
        ServerHttpResponse response = exchange.getResponse();
        response.setRawStatusCode(problem.getStatus());
        Optional<ErrorForm> form = forms.stream()
                .filter(other -> other.covers(exchange.getRequest().getPath()))
                .findFirst();
        response.getHeaders().setContentType(form.map(ErrorForm::mediaType).orElse(MediaType.APPLICATION_PROBLEM_JSON));
        byte[] body = json.writeValueAsBytes(
                form.<Object>map(other -> other.body(problem)).orElse(problem));
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }
}
