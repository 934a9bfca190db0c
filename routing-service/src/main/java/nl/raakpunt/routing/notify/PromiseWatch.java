package nl.raakpunt.routing.notify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.Upkeep;
import nl.raakpunt.routing.worktime.Deadlines;
import nl.raakpunt.routing.worktime.WorkingTime;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds owners before a promise breaks: once for each promise, in working time, whatever the number of instances. */
@Component
class PromiseWatch {

    private final Upkeep upkeep;
    private final OutboxWriter outbox;
    private final Deadlines deadlines;
    private final WorkingTime time;
    private final MessageSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PromiseWatch(
            Upkeep upkeep,
            OutboxWriter outbox,
            Deadlines deadlines,
            WorkingTime time,
            MessageSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.upkeep = upkeep;
        this.outbox = outbox;
        this.deadlines = deadlines;
        this.time = time;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${raakpunt.messages.every:1m}", initialDelayString = "${raakpunt.messages.every:1m}")
    void sweep() {
        Instant now = clock.instant();
        if (time.isOpen(now)) {
            upkeep.promisedBetween(now, deadlines.moved(now, settings.promiseNear())).stream()
                    .filter(question -> isNear(question, now))
                    .forEach(question -> remind(question, now));
        }
    }

    /** Of a short promise the last quarter: who got it just now needs no reminder. */
    private boolean isNear(Question question, Instant now) {
        Instant answerBefore = question.promise().answerBefore();
        Duration quarter = deadlines.left(question.receivedAt(), answerBefore).dividedBy(4);
        return deadlines.left(now, answerBefore).compareTo(quarter) <= 0;
    }

    private void remind(Question question, Instant now) {
        transaction.executeWithoutResult(_ -> {
            if (upkeep.tellPromise(question)) {
                outbox.add(Messages.promiseNear(question, now));
            }
        });
    }
}
