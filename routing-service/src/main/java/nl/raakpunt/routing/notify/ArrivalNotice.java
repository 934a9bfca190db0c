package nl.raakpunt.routing.notify;

import nl.raakpunt.routing.question.Question;
import org.springframework.stereotype.Component;

/** Tells the first owner of a question that nobody typed that it is theirs, when it is not clear whose work it is. */
@Component
public class ArrivalNotice {

    private final OutboxWriter writer;

    ArrivalNotice(OutboxWriter writer) {
        this.writer = writer;
    }

    /** Inside the caller's transaction. */
    public void unclear(Question question) {
        writer.add(Messages.arrived(question));
    }
}
