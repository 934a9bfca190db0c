package nl.raakpunt.routing.question;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands out questions to escalate, each to one instance at a time. */
@Component
class EscalationQueue implements Escalations {

    private static final Duration IN_HAND = Duration.ofMinutes(1);

    private final QuestionStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EscalationQueue(QuestionStore store, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<Question> claim(int limit) {
        Instant now = clock.instant();
        List<Question> claimed = transaction.execute(_ -> store.claimEscalations(now, now.plus(IN_HAND), limit));
        return claimed == null ? List.of() : claimed;
    }
}
