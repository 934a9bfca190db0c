package nl.raakpunt.directory.api;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.raakpunt.directory.api.Problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Turns exceptions into problems; what only concerns ourselves stays inside. */
final class Problems {

    private Problems() {}

    static ProblemDetail from(Throwable error) {
        if (cause(error, DataBufferLimitException.class) != null) {
            return about(HttpStatus.CONTENT_TOO_LARGE);
        }
        return switch (error) {
            case WebExchangeBindException invalid -> Problem.invalidBody(fields(invalid));
            case HandlerMethodValidationException invalid -> Problem.invalidBody(parameters(invalid));
            case ServerWebInputException unreadable -> unreadable(unreadable);
            case ErrorResponseException ours -> ours.getBody();
            case ErrorResponse response -> about(response.getStatusCode());
            default -> about(HttpStatus.INTERNAL_SERVER_ERROR);
        };
    }

    static HttpHeaders headers(Throwable error) {
        return error instanceof ErrorResponse response ? response.getHeaders() : HttpHeaders.EMPTY;
    }

    static ProblemDetail about(HttpStatusCode status) {
        return ProblemDetail.forStatusAndDetail(
                status,
                switch (status.value()) {
                    case 400 -> "The request cannot be understood.";
                    case 401 -> "Send a valid token in the header 'Authorization: Bearer <token>'.";
                    case 403 -> "This token does not allow that.";
                    case 404 -> "There is nothing at this address.";
                    case 405 -> "This address does not know that method; the header Allow names the ones it does.";
                    case 406 -> "This address cannot answer in a form the header Accept asks for.";
                    case 413 -> "The request is too large.";
                    case 415 -> "This address does not read that Content-Type.";
                    case 503 -> "The service cannot answer right now; try again later.";
                    default ->
                        status.is5xxServerError()
                                ? "Something went wrong on our side. It has been logged."
                                : "The request was refused.";
                });
    }

    private static ProblemDetail unreadable(ServerWebInputException error) {
        MismatchedInputException mismatch = cause(error, MismatchedInputException.class);
        if (mismatch != null && !mismatch.getPath().isEmpty()) {
            return Problem.invalidBody(List.of(new FieldError(path(mismatch), "has the wrong type or form")));
        }
        if (error instanceof MissingRequestValueException missing) {
            return Problem.invalidBody(List.of(new FieldError(missing.getName(), "is missing")));
        }
        if (error.getMethodParameter() != null && cause(error, IllegalArgumentException.class) != null) {
            String name = String.valueOf(error.getMethodParameter().getParameterName());
            return Problem.invalidBody(List.of(new FieldError(name, "has the wrong type or form")));
        }
        ProblemDetail problem = about(HttpStatus.BAD_REQUEST);
        problem.setDetail(
                cause(error, StreamReadException.class) != null
                        ? "The body is not valid JSON."
                        : "The body is missing or has the wrong form.");
        return problem;
    }

    private static String path(MismatchedInputException mismatch) {
        StringBuilder path = new StringBuilder();
        mismatch.getPath().forEach(step -> {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        });
        return path.toString();
    }

    private static List<FieldError> fields(WebExchangeBindException invalid) {
        return invalid.getFieldErrors().stream()
                .map(error -> new FieldError(error.getField(), String.valueOf(error.getDefaultMessage())))
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList();
    }

    private static List<FieldError> parameters(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new FieldError(
                                String.valueOf(result.getMethodParameter().getParameterName()),
                                String.valueOf(error.getDefaultMessage()))))
                .toList();
    }

    private static <T extends Throwable> @Nullable T cause(Throwable error, Class<T> type) {
        return Stream.iterate(error, step -> step != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }
}
