package nl.raakpunt.directory.api;

import io.swagger.v3.oas.models.media.Schema;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.RequestPath;

/** The form of errors below addresses whose protocol asks for another one than problem+json. */
public interface ErrorForm {

    /** Whether errors of this address have this form. */
    boolean covers(RequestPath path);

    /** Media type of {@link #body}. */
    MediaType mediaType();

    /** What is written as JSON. */
    Object body(ProblemDetail problem);

    /** What {@link #body} is called in OpenAPI. */
    String schemaName();

    /** What {@link #body} is like. */
    Schema<?> schema();
}
