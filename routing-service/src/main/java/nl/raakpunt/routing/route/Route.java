package nl.raakpunt.routing.route;

import java.time.Instant;
import java.util.List;
import nl.raakpunt.routing.directory.Candidate;
import nl.raakpunt.routing.question.Explanation;
import nl.raakpunt.routing.question.Promise;

/**
 * The one person for a question, why, and who else.
 *
 * @param chosen        who should get it
 * @param because       why, with who was passed over
 * @param alternates    at most two others, best first
 * @param promise       answer before, if the question were taken now
 * @param respondBefore when the offer would lapse
 */
public record Route(
        Candidate chosen, Explanation because, List<Alternate> alternates, Promise promise, Instant respondBefore) {

    public Route {
        alternates = List.copyOf(alternates);
    }

    /** Another person the agent may choose, with the facts that speak for that person. */
    public record Alternate(Candidate candidate, Explanation because) {}
}
