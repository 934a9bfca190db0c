package nl.raakpunt.routing.question;

import java.net.URI;
import java.util.List;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.web.FieldProblem;
import nl.raakpunt.routing.web.InvalidRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What the API says when the directory does not know, or cannot be asked. */
final class Replies {

    private static final URI DIRECTORY_DOWN = URI.create("https://raakpunt.nl/problems/directory-unavailable");

    private Replies() {}

    /**
     * What the directory made possible.
     *
     * @param field the field that named what the directory does not know
     */
    static <T> T command(Reply<T> reply, String field) {
        return switch (reply) {
            case Reply.Found<T> found -> found.value();
            case Reply.Absent<T> _ ->
                throw new InvalidRequest(List.of(new FieldProblem(field, "is not in the directory")));
            case Reply.Unavailable<T> _ -> throw unavailable();
        };
    }

    private static ErrorResponseException unavailable() {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The directory cannot be asked now, so nothing changed. The question stays with its owner.");
        body.setType(DIRECTORY_DOWN);
        return new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE, body, null);
    }
}
