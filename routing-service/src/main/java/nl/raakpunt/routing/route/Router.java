package nl.raakpunt.routing.route;

import nl.raakpunt.routing.question.Question;

/** Asks directory-service who knows, and chooses the one person. */
public interface Router {

    /** Advice on the words of a caller, before or after they became a question. */
    Advice advise(Inquiry inquiry);

    /** Advice on a question as it is now: without its owner and who declined it. */
    Advice advise(Question question);
}
