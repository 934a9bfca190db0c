package nl.raakpunt.routing.notify;

import java.time.Instant;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.Upkeep;
import org.springframework.stereotype.Component;

/** Tells the owner that a promise is about to be broken; who was told already that it is near hears nothing new. */
@Component
public class PromiseNotice {

    private final Upkeep upkeep;
    private final OutboxWriter writer;

    PromiseNotice(Upkeep upkeep, OutboxWriter writer) {
        this.upkeep = upkeep;
        this.writer = writer;
    }

    /** Inside the caller's transaction, with the question as it is now. */
    public void nearlyBroken(Question question, Instant now) {
        if (upkeep.tellPromise(question)) {
            writer.add(Messages.nearlyBroken(question, now));
        }
    }
}
