package nl.raakpunt.routing.notify;

import nl.raakpunt.routing.question.Question;
import org.springframework.stereotype.Component;

/** Tells the owner that a promise is about to be broken. */
@Component
public class PromiseNotice {

    private final OutboxWriter writer;

    PromiseNotice(OutboxWriter writer) {
        this.writer = writer;
    }

    /** Inside the caller's transaction. */
    public void nearlyBroken(Question question) {
        Messages.nearlyBroken(question).ifPresent(writer::add);
    }
}
