package nl.raakpunt.routing.question;

import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Does what the clock owes to questions: offers, help and waiting that ran out; safe with any number of instances. */
@Component
class DueSweep {

    private static final Logger LOG = LoggerFactory.getLogger(DueSweep.class);
    private static final int BATCH = 20;

    private final QuestionService questions;

    DueSweep(QuestionService questions) {
        this.questions = questions;
    }

    /** Not at once: when owners work must be read first. */
    @Scheduled(
            fixedDelayString = "${raakpunt.question.sweep-every:15s}",
            initialDelayString = "${raakpunt.question.sweep-every:15s}")
    void sweep() {
        Set<QuestionId> failed = new HashSet<>();
        int seenTo = 0;
        int batch;
        do {
            batch = questions.doDue(BATCH, failed);
            seenTo += batch;
        } while (batch > 0);
        if (seenTo > 0) {
            LOG.info("{} questions moved on because time was up", seenTo);
        }
    }
}
