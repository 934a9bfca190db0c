package nl.raakpunt.routing.notify;

import java.time.Clock;
import nl.raakpunt.routing.question.Question;
import org.springframework.stereotype.Component;

/** Tells the owner of a question that a mail to the citizen does not arrive yet, so that nobody waits for days for a mailbox. */
@Component
public class LetterNotice {

    private final OutboxWriter writer;
    private final Clock clock;

    LetterNotice(OutboxWriter writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /** Inside the caller's transaction. */
    public void late(Question question) {
        writer.add(Messages.letterLate(question, clock.instant()));
    }
}
