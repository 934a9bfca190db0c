package nl.raakpunt.routing.notify;

import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.QuestionId;

/**
 * A mail that went to a colleague.
 *
 * @param to whom it went to, and at which address
 */
public record SentMail(QuestionId question, About about, Colleague to) {

    /** What the colleague can answer to it. */
    public enum About {
        /** The question is offered: yes or no. */
        OFFER,
        /** Help is asked: the help, or why not. */
        HELP,
        /** It only tells something. */
        NEWS
    }
}
