package nl.raakpunt.directory.search;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Elasticsearch does not answer, not in time, or has no index yet; search comes back by itself. */
public class SearchUnavailable extends ErrorResponseException {
    private static final URI TYPE = URI.create("https://raakpunt.nl/problems/search-unavailable");

    SearchUnavailable(Throwable cause) {
        super(HttpStatus.SERVICE_UNAVAILABLE, problem(), cause);
        getHeaders().set(HttpHeaders.RETRY_AFTER, "10");
    }

    private static ProblemDetail problem() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The search engine cannot be reached. People and topics are safe; search comes back by itself.");
        problem.setType(TYPE);
        problem.setTitle("Search is not available right now");
        return problem;
    }
}
