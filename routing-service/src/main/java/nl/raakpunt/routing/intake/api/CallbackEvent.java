package nl.raakpunt.routing.intake.api;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import nl.raakpunt.routing.question.Event;
import nl.raakpunt.routing.question.Question;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a client hears, in the form of the NL GOV profile for CloudEvents 1.1; nothing personal outside {@code data}.
 *
 * @param id      the same in every attempt
 * @param subject public number of the question
 */
record CallbackEvent(
        String specversion,
        String id,
        URI source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        Data data) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * What is told.
     *
     * @param text         the answer, what is asked, or why it is later
     * @param answerBefore the promise of now
     */
    record Data(String reference, @Nullable String text, Instant answerBefore) {}

    static CallbackEvent of(UUID id, URI source, CallbackParcel.Kind kind, Question question, Event event) {
        return new CallbackEvent(
                "1.0",
                id.toString(),
                source,
                kind.type(),
                question.reference(),
                event.at(),
                "application/json",
                new Data(question.reference(), text(event), question.promise().answerBefore()));
    }

    byte[] json() {
        return JSON.writeValueAsBytes(this);
    }

    private static @Nullable String text(Event event) {
        return switch (event) {
            case Event.Answered answered -> answered.answer();
            case Event.WaitingForCitizen waiting -> waiting.asked();
            case Event.PromiseMoved moved -> moved.why();
            default -> null;
        };
    }
}
