package nl.raakpunt.routing.notify;

import java.util.Optional;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.HelpRequest;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionId;
import org.jspecify.annotations.Nullable;

/**
 * A mail that went to a colleague.
 *
 * @param to   whom it went to, and at which address
 * @param help which request for help it is about; {@code null} when it is about none, or does not say
 */
public record SentMail(
        QuestionId question,
        About about,
        Colleague to,
        @Nullable Integer help) {

    /** What the colleague can answer to it. */
    public enum About {
        /** The question is offered: yes or no. */
        OFFER,
        /** Help is asked: the help, or why not. */
        HELP,
        /** It only tells something. */
        NEWS
    }

    /** What it asks help with, as far as that still waits for it; what it does not name is all that waits. */
    public Optional<HelpRequest> openHelp(Question now) {
        return now.helpAskedOf(to.id()).stream()
                .filter(request -> help == null || request.number() == help)
                .findFirst();
    }
}
