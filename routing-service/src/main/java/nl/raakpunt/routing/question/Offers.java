package nl.raakpunt.routing.question;

import java.time.Clock;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.PersonCard;
import nl.raakpunt.routing.worktime.Deadlines;
import org.springframework.stereotype.Component;

/** Makes an offer of a request: who it goes to comes from the directory, never from the request. */
@Component
class Offers {

    private final Directory directory;
    private final Deadlines deadlines;
    private final Clock clock;

    Offers(Directory directory, Deadlines deadlines, Clock clock) {
        this.directory = directory;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    Command.Offer offer(Question question, Requests.Offer request, SignedIn by) {
        PersonCard card = Replies.command(directory.person(request.to()), "to").card();
        return new Command.Offer(
                Colleague.of(by),
                Colleague.of(card),
                request.reason(),
                deadlines.respondBefore(
                        clock.instant(),
                        card.reachability().back(),
                        question.promise().answerBefore()),
                Explanation.byHand(),
                request.again(),
                request.callerWaits());
    }
}
