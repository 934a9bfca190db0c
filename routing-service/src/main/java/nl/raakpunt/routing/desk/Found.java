package nl.raakpunt.routing.desk;

import nl.raakpunt.routing.directory.Reply;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** For pages that have nothing to show without an answer: the answer, or the error page that fits. */
final class Found {
    private Found() {}

    static <T> T in(Reply<T> reply) {
        return switch (reply) {
            case Reply.Found<T> found -> found.value();
            case Reply.Absent<T> _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Reply.Unavailable<T> _ -> throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        };
    }
}
