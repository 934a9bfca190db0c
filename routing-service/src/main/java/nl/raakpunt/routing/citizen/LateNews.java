package nl.raakpunt.routing.citizen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.raakpunt.routing.notify.PromiseNotice;
import nl.raakpunt.routing.question.CitizenQuestions;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.worktime.Deadlines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the citizen honestly that it will be later, before the promise passes, and the owner too; each once for each promise. After an outage
 * promises of the last day are told of; older ones are no news any more.
 */
@Component
class LateNews {
    private static final Logger LOG = LoggerFactory.getLogger(LateNews.class);
    private static final Duration NEWS = Duration.ofDays(1);

    private final CitizenQuestions questions;
    private final CitizenNews news;
    private final PromiseNotice owners;
    private final Deadlines deadlines;
    private final CitizenSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LateNews(
            CitizenQuestions questions,
            CitizenNews news,
            PromiseNotice owners,
            Deadlines deadlines,
            CitizenSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.questions = questions;
        this.news = news;
        this.owners = owners;
        this.deadlines = deadlines;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${raakpunt.citizen.late-every:1m}")
    void sweep() {
        int told;
        do {
            told = tellSome();
        } while (told == CitizenQuestions.LATE_BATCH);
    }

    private int tellSome() {
        Instant now = clock.instant();
        Instant until = deadlines.moved(now, settings.lateMargin()).plusMillis(1);
        List<Question> late = transaction.execute(_ -> {
            List<Question> claimed = questions.claimLate(now.minus(NEWS), until, question -> isNear(question, now));
            claimed.forEach(question -> tell(question, now));
            return claimed;
        });
        if (late == null || late.isEmpty()) {
            return 0;
        }
        LOG.info("{} promises are about to be broken; citizens and owners are told", late.size());
        return late.size();
    }

    private void tell(Question question, Instant now) {
        Instant answerBefore = question.promise().answerBefore();
        news.tell(
                question,
                new CitizenParcel(CitizenParcel.Kind.NOT_IN_TIME, question.id().value(), 0, answerBefore));
        owners.nearlyBroken(question, now);
        questions.record(question, "citizen-told-late");
    }

    /** Of a short promise the last quarter, so that nobody is told so at once. */
    private boolean isNear(Question question, Instant now) {
        Instant answerBefore = question.promise().answerBefore();
        Duration quarter = deadlines.left(question.receivedAt(), answerBefore).dividedBy(4);
        Duration margin = quarter.compareTo(settings.lateMargin()) < 0 ? quarter : settings.lateMargin();
        return deadlines.left(now, answerBefore).compareTo(margin) <= 0;
    }
}
