package nl.raakpunt.routing.question;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Gives offers back that nobody answered in time; safe with any number of instances. */
@Component
class OfferSweep {

    private static final Logger LOG = LoggerFactory.getLogger(OfferSweep.class);
    private static final int BATCH = 20;

    private final QuestionService questions;

    OfferSweep(QuestionService questions) {
        this.questions = questions;
    }

    @Scheduled(fixedDelayString = "${raakpunt.question.sweep-every:15s}")
    void sweep() {
        int lapsed = 0;
        int batch;
        do {
            batch = questions.lapseDue(BATCH);
            lapsed += batch;
        } while (batch == BATCH);
        if (lapsed > 0) {
            LOG.info("{} offers lapsed and are back with their owners", lapsed);
        }
    }
}
