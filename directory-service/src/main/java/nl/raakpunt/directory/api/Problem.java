package nl.raakpunt.directory.api;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Makes refusals that callers get as problem+json; the detail is meant for them. */
public final class Problem {

    private Problem() {}

    /** A refusal with a sentence that says why. */
    public static ErrorResponseException of(HttpStatusCode status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }

    /** A refusal of a kind that callers recognise by its type. */
    public static ErrorResponseException of(HttpStatusCode status, URI type, String detail) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(type);
        return new ErrorResponseException(status, body, null);
    }

    /** A refusal of input, with everything that is wrong with it. */
    public static ErrorResponseException invalid(List<FieldError> errors) {
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, invalidBody(errors), null);
    }

    static ProblemDetail invalidBody(List<FieldError> errors) {
        ProblemDetail body =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "Some fields are not right; see errors.");
        body.setProperty("errors", errors);
        return body;
    }

    /** What is wrong with one field. */
    public record FieldError(String field, String message) {}
}
