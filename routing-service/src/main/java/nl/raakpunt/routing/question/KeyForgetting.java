package nl.raakpunt.routing.question;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets with which request a question came in when its personal data goes: a digest tells whether words were guessed right. */
@Component
class KeyForgetting {

    private final JdbcClient jdbc;

    KeyForgetting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void forget(QuestionErased erased) {
        jdbc.sql("delete from question_receipt where question_id = :id")
                .param("id", erased.id().value())
                .update();
    }
}
