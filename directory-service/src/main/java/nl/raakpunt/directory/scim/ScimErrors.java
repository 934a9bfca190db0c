package nl.raakpunt.directory.scim;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.raakpunt.directory.api.ErrorForm;
import nl.raakpunt.directory.api.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.RequestPath;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Errors in the form of RFC 7644 section 3.12. */
@Component
class ScimErrors implements ErrorForm {

    private static final String TYPE = "scimType";
    private static final String INVALID_FILTER = "invalidFilter";
    private static final String INVALID_VALUE = "invalidValue";
    private static final String INVALID_PATH = "invalidPath";

    @Override
    public boolean covers(RequestPath path) {
        return path.value().startsWith(Scim.BASE + "/");
    }

    @Override
    public MediaType mediaType() {
        return Scim.MEDIA_TYPE;
    }

    @Override
    public Object body(ProblemDetail problem) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("schemas", List.of(Scim.ERROR));
        body.put("status", String.valueOf(problem.getStatus()));
        Map<String, Object> more = problem.getProperties();
        if (more != null && more.get(TYPE) instanceof String type) {
            body.put(TYPE, type);
        }
        body.put("detail", String.valueOf(problem.getDetail()));
        return body;
    }

    @Override
    public String schemaName() {
        return "ScimError";
    }

    @Override
    public Schema<?> schema() {
        Schema<?> error = new ObjectSchema();
        error.setDescription("RFC 7644 section 3.12 error");
        error.addProperty("schemas", new ArraySchema().items(new StringSchema()._enum(List.of(Scim.ERROR))));
        error.addProperty("status", new StringSchema().description("The status of HTTP, as a text"));
        error.addProperty(TYPE, new StringSchema()._enum(List.of(INVALID_FILTER, INVALID_VALUE, INVALID_PATH)));
        error.addProperty("detail", new StringSchema());
        error.setRequired(List.of("schemas", "status", "detail"));
        return error;
    }

    static ErrorResponseException invalidFilter(String detail) {
        return refused(INVALID_FILTER, detail);
    }

    static ErrorResponseException invalidValue(String detail) {
        return refused(INVALID_VALUE, detail);
    }

    static ErrorResponseException invalidPath(String detail) {
        return refused(INVALID_PATH, detail);
    }

    static ErrorResponseException notFound(String detail) {
        return Problem.of(HttpStatus.NOT_FOUND, detail);
    }

    private static ErrorResponseException refused(String type, String detail) {
        ErrorResponseException refusal = Problem.of(HttpStatus.BAD_REQUEST, detail);
        refusal.getBody().setProperty(TYPE, type);
        return refusal;
    }
}
