package nl.raakpunt.routing.outbox;

import nl.raakpunt.routing.question.QuestionErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets messages about a question when its personal data goes; what still waits is sent first. */
@Component
class Forgetting {

    private final JdbcClient jdbc;

    Forgetting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void forget(QuestionErased erased) {
        jdbc.sql("delete from outbox_message where question_id = :id and status <> 'WAITING'")
                .param("id", erased.id().value())
                .update();
    }

    /** Messages about no single question, such as digests, go with no question: after a while nobody answers to them any more. */
    @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT15M")
    void forgetOld() {
        jdbc.sql("""
                delete from outbox_message
                where question_id = :none and status <> 'WAITING'
                  and coalesce(finished_at, created_at) < clock_timestamp() - interval '90 days'""").param("none", Parcel.NO_QUESTION).update();
    }
}
