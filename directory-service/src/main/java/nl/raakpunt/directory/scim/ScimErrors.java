package nl.raakpunt.directory.scim;

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

    static ErrorResponseException invalidFilter(String detail) {
        return refused("invalidFilter", detail);
    }

    static ErrorResponseException invalidValue(String detail) {
        return refused("invalidValue", detail);
    }

    static ErrorResponseException invalidPath(String detail) {
        return refused("invalidPath", detail);
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
