package nl.raakpunt.routing.citizen;

import nl.raakpunt.routing.question.Extent;
import nl.raakpunt.routing.question.QuestionErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets what a citizen keeps with a question when its personal data goes. The code goes with the contact data: without anything to check
 * it against, whoever holds it would be let in.
 */
@Component
class CitizenForgetting {

    private final JdbcClient jdbc;

    CitizenForgetting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void forget(QuestionErased erased) {
        jdbc.sql("delete from citizen_track where question_id = :id")
                .param("id", erased.id().value())
                .update();
        if (erased.extent() == Extent.TEXTS) {
            jdbc.sql("update citizen_rating set word = null where question_id = :id")
                    .param("id", erased.id().value())
                    .update();
        }
    }
}
