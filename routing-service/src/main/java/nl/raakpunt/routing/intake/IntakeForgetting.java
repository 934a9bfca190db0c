package nl.raakpunt.routing.intake;

import nl.raakpunt.routing.question.Extent;
import nl.raakpunt.routing.question.QuestionErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets where a question came from when every text of it goes: a key can be the number of a citizen's mail. */
@Component
class IntakeForgetting {

    private final JdbcClient jdbc;

    IntakeForgetting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void forget(QuestionErased erased) {
        if (erased.extent() == Extent.TEXTS) {
            jdbc.sql("delete from intake_receipt where question_id = :id")
                    .param("id", erased.id().value())
                    .update();
        }
    }
}
