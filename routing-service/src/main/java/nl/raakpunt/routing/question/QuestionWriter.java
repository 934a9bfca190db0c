package nl.raakpunt.routing.question;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.raakpunt.routing.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes events, the question they lead to, the audit lines, and lets other features write what follows from them. */
@Component
class QuestionWriter {

    private final QuestionStore store;
    private final AuditLog audit;
    private final ApplicationEventPublisher publisher;

    QuestionWriter(QuestionStore store, AuditLog audit, ApplicationEventPublisher publisher) {
        this.store = store;
        this.audit = audit;
        this.publisher = publisher;
    }

    /** Inside the caller's transaction; a {@link Conflict} when somebody else was first. */
    Question write(@Nullable Question before, List<Event> events, Instant now) {
        Question after = evolve(before, events);
        store.append(after.id(), after.version() - events.size(), events);
        if (before == null) {
            store.insert(after);
        } else if (!store.update(after, before.version(), now)) {
            throw new Conflict();
        }
        long sequence = after.version() - events.size();
        for (Event event : events) {
            Colleague by = event.by();
            UUID person = by == null ? null : by.id();
            audit.record(event.at(), person, EventJson.type(event), after.id().value(), ++sequence);
            rememberWhomItConcerns(after.id(), event);
        }
        rememberWhetherItIsFinished(before, after, now);
        publisher.publishEvent(new QuestionMoved(before, after, events));
        return after;
    }

    private void rememberWhetherItIsFinished(@Nullable Question before, Question after, Instant now) {
        boolean was = before != null && before.state() == State.CLOSED;
        boolean is = after.state() == State.CLOSED;
        if (was != is) {
            store.finished(after.id(), is ? now : null);
        }
    }

    private static Question evolve(@Nullable Question before, List<Event> events) {
        Question question = QuestionHistory.evolve(before, events.getFirst());
        for (Event event : events.subList(1, events.size())) {
            question = QuestionHistory.evolve(question, event);
        }
        return question;
    }

    private void rememberWhomItConcerns(QuestionId id, Event event) {
        Map<UUID, Boolean> concerned = whomItConcerns(event);
        if (!concerned.isEmpty()) {
            store.concerns(id, concerned);
        }
    }

    /** Each with whether they set the question out. */
    private static Map<UUID, Boolean> whomItConcerns(Event event) {
        return switch (event) {
            case Event.Received received -> Map.of(received.by().id(), true);
            case Event.Offered offered -> setOut(offered.by(), offered.to());
            case Event.HelpAsked asked -> Map.of(asked.to().id(), false);
            case Event.TakenOver takenOver -> Map.of(takenOver.by().id(), false);
            case Event.Escalated escalated -> setOut(escalated.offeredBy(), escalated.to());
            case Event.FellSilent silent -> Map.of(silent.backTo().id(), true);
            case Event.Inherited inherited -> Map.of(inherited.to().id(), false);
            default -> Map.of();
        };
    }

    private static Map<UUID, Boolean> setOut(Colleague by, Colleague to) {
        return by.id().equals(to.id()) ? Map.of(by.id(), true) : Map.of(by.id(), true, to.id(), false);
    }
}
