package nl.raakpunt.routing.intake.api;

import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.routing.question.Event;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something a client hears about a question it brought, as a reference to the event; texts stay with the question.
 *
 * @param sequence number of the event in the question's log
 */
record CallbackParcel(Kind kind, UUID question, long sequence) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static CallbackParcel read(String json) {
        return JSON.readValue(json, CallbackParcel.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    /** What it tells; the name is what it is called in the event. */
    enum Kind {
        ANSWERED("nl.klantcontacten.vraag-beantwoord.v1"),
        WAITING("nl.klantcontacten.informatie-gevraagd.v1"),
        LATER("nl.klantcontacten.antwoord-uitgesteld.v1"),
        REOPENED("nl.klantcontacten.vraag-heropend.v1"),
        CLOSED("nl.klantcontacten.vraag-afgesloten.v1");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }

        static Optional<Kind> of(Event event) {
            return switch (event) {
                case Event.Answered _ -> Optional.of(ANSWERED);
                case Event.WaitingForCitizen _ -> Optional.of(WAITING);
                case Event.PromiseMoved _ -> Optional.of(LATER);
                case Event.Reopened _ -> Optional.of(REOPENED);
                case Event.Closed _ -> Optional.of(CLOSED);
                default -> Optional.empty();
            };
        }
    }
}
