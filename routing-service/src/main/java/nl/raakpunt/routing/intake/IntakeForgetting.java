package nl.raakpunt.routing.intake;

import nl.raakpunt.routing.question.Extent;
import nl.raakpunt.routing.question.QuestionErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets with which requests a question came in when its personal data goes, and where it came from when every text of it does: a key
 * can be the number of a citizen's mail.
 */
@Component
class IntakeForgetting {

    private final JdbcClient jdbc;

    IntakeForgetting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void forget(QuestionErased erased) {
        jdbc.sql("update intake_receipt set fingerprint = null where question_id = :id")
                .param("id", erased.id().value())
                .update();
        jdbc.sql("delete from intake_message where question_id = :id")
                .param("id", erased.id().value())
                .update();
        if (erased.extent() == Extent.TEXTS) {
            jdbc.sql("delete from intake_receipt where question_id = :id")
                    .param("id", erased.id().value())
                    .update();
        }
    }
}
