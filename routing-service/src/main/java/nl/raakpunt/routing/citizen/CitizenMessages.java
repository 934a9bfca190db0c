package nl.raakpunt.routing.citizen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.raakpunt.routing.question.Event;
import nl.raakpunt.routing.question.QuestionMoved;

/** What a citizen is told about what happened. */
final class CitizenMessages {

    private CitizenMessages() {}

    static List<CitizenParcel> about(QuestionMoved moved) {
        List<CitizenParcel> told = new ArrayList<>();
        long sequence = moved.after().version() - moved.events().size();
        boolean closed = moved.events().stream().anyMatch(Event.Closed.class::isInstance);
        for (Event event : moved.events()) {
            long number = ++sequence;
            kind(event, closed)
                    .map(kind -> new CitizenParcel(kind, moved.after().id().value(), number, null))
                    .ifPresent(told::add);
        }
        return told;
    }

    private static Optional<CitizenParcel.Kind> kind(Event event, boolean closed) {
        return switch (event) {
            case Event.Received _ -> Optional.of(CitizenParcel.Kind.RECEIVED);
            case Event.PromiseMoved _ -> Optional.of(CitizenParcel.Kind.LATER);
            case Event.WaitingForCitizen _ -> Optional.of(CitizenParcel.Kind.WAITING);
            // Who heard the answer already gets no letter with it, only the one that says it is finished.
            case Event.Answered _ -> closed ? Optional.empty() : Optional.of(CitizenParcel.Kind.ANSWERED);
            case Event.Reopened _ -> Optional.of(CitizenParcel.Kind.REOPENED);
            case Event.Closed _ -> Optional.of(CitizenParcel.Kind.CLOSED);
            default -> Optional.empty();
        };
    }
}
