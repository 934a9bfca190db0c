package nl.raakpunt.routing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.ContentTooLargeException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Turns every failure of the API into problem+json; what went wrong inside stays inside. */
@Component
@Order(-2)
class ApiErrors implements WebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);
    private static final String API = "/v1/";

    private final JsonMapper json;

    ApiErrors(JsonMapper json) {
        this.json = json;
    }

    static boolean isApi(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().value().startsWith(API);
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        ServerHttpResponse response = exchange.getResponse();
        if (!isApi(exchange) || response.isCommitted()) {
            return Mono.error(failure);
        }
        ProblemDetail problem = problem(failure);
        response.setStatusCode(HttpStatusCode.valueOf(problem.getStatus()));
        if (failure instanceof ErrorResponse known) {
            response.getHeaders().putAll(known.getHeaders());
        }
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        byte[] body = json.writeValueAsBytes(problem);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    private static ProblemDetail problem(Throwable failure) {
        if (failure instanceof WebExchangeBindException fields) {
            return InvalidRequest.problem(fieldProblems(fields));
        }
        if (failure instanceof ServerWebInputException unreadable) {
            return detailed(unreadable.getBody(), "The request cannot be read.");
        }
        if (failure instanceof ContentTooLargeException large) {
            return detailed(large.getBody(), "The request is too large to be read.");
        }
        if (failure instanceof ErrorResponse known) {
            return detailed(known.getBody(), null);
        }
        LOG.error("An API call failed", failure);
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.INTERNAL_SERVER_ERROR);
        return detailed(problem, "Something went wrong on our side.");
    }

    private static List<FieldProblem> fieldProblems(WebExchangeBindException failure) {
        return failure.getFieldErrors().stream().map(ApiErrors::fieldProblem).toList();
    }

    private static FieldProblem fieldProblem(FieldError error) {
        String message = error.getDefaultMessage();
        return new FieldProblem(error.getField(), message == null ? "is wrong" : message);
    }

    private static ProblemDetail detailed(ProblemDetail problem, @Nullable String detail) {
        if (detail != null) {
            problem.setDetail(detail);
        } else if (problem.getDetail() == null) {
            problem.setDetail(String.valueOf(problem.getTitle()));
        }
        return problem;
    }
}
