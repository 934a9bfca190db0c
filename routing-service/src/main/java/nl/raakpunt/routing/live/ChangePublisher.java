package nl.raakpunt.routing.live;

import nl.raakpunt.routing.question.QuestionMoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells all instances about a change; PostgreSQL delivers it when, and only when, the change is committed. */
@Component
class ChangePublisher {

    static final String CHANNEL = "raakpunt_question_changed";

    private final JdbcClient jdbc;

    ChangePublisher(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void publish(QuestionMoved moved) {
        moved.events()
                .forEach(event -> jdbc.sql("select pg_notify(:channel, :payload)")
                        .param("channel", CHANNEL)
                        .param("payload", Notice.of(moved, event).write())
                        .query()
                        .listOfRows());
    }
}
