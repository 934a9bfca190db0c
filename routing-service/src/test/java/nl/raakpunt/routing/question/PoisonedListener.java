package nl.raakpunt.routing.question;

import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Fails as the last step of the transaction when a question is offered to nobody, as a full disk would. */
@TestComponent
public class PoisonedListener {

    static final UUID POISON = UUID.fromString("dead0000-0000-4000-8000-000000000000");

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void fail(QuestionMoved moved) {
        if (moved.after().isOfferedTo(POISON)) {
            throw new IllegalStateException("poison");
        }
    }
}
