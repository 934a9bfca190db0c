package nl.raakpunt.routing.citizen;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message to a citizen, as a reference to what it is about: texts, names and addresses stay with the question.
 *
 * @param sequence     number of the event in the question's log; 0 when it is not about an event
 * @param answerBefore the promise that is about to be broken
 */
record CitizenParcel(
        Kind kind, UUID question, long sequence, @Nullable Instant answerBefore) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static CitizenParcel read(String json) {
        return JSON.readValue(json, CitizenParcel.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    /** What the message tells. */
    enum Kind {
        /** It came in; here is the code. */
        RECEIVED,
        /** It will be later, because. */
        LATER,
        /** The promise is about to be broken. */
        NOT_IN_TIME,
        /** Something is needed from the citizen. */
        WAITING,
        /** The answer. */
        ANSWERED,
        /** It is open again. */
        REOPENED,
        /** It is finished; how was it? */
        CLOSED;

        String key() {
            return "letter." + name().toLowerCase(Locale.ROOT);
        }
    }
}
