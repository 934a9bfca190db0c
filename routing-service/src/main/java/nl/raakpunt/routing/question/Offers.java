package nl.raakpunt.routing.question;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.PersonDetails;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.web.FieldProblem;
import nl.raakpunt.routing.web.InvalidRequest;
import nl.raakpunt.routing.worktime.Deadlines;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Makes an offer of a request: who it goes to comes from the directory, never from the request. */
@Component
class Offers {

    private static final URI DIRECTORY_DOWN = URI.create("https://raakpunt.nl/problems/directory-unavailable");

    private final Directory directory;
    private final Deadlines deadlines;
    private final Clock clock;

    Offers(Directory directory, Deadlines deadlines, Clock clock) {
        this.directory = directory;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    Command.Offer offer(Question question, Requests.Offer request, SignedIn by) {
        Colleague to = switch (directory.person(request.to())) {
            case Reply.Found<PersonDetails> found -> Colleague.of(found.value().card());
            case Reply.Absent<PersonDetails> _ ->
                throw new InvalidRequest(List.of(new FieldProblem("to", "is not somebody in the directory")));
            case Reply.Unavailable<PersonDetails> _ -> throw unavailable();
        };
        return new Command.Offer(
                Colleague.of(by),
                to,
                request.reason(),
                deadlines.respondBefore(clock.instant(), question.promise().answerBefore()),
                Explanation.byHand(),
                request.again());
    }

    private static ErrorResponseException unavailable() {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The directory cannot be asked now, so nothing can be offered. The question stays with its owner.");
        body.setType(DIRECTORY_DOWN);
        return new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE, body, null);
    }
}
