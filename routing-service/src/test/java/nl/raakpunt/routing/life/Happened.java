package nl.raakpunt.routing.life;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One line of the log as the database holds it.
 *
 * @param print of all of it, to see that it stays as it is
 */
record Happened(long sequence, String type, @Nullable UUID by, JsonNode facts, String print) {

    Instant at() {
        return Instant.parse(words("at"));
    }

    String words(String name) {
        return facts.path(name).asString("");
    }

    boolean says(String name) {
        return !words(name).isBlank();
    }

    Instant moment(String name) {
        return Instant.parse(words(name));
    }

    /** The id of the colleague in this place. */
    UUID person(String name) {
        return UUID.fromString(facts.path(name).path("id").asString(""));
    }

    Instant promise() {
        return Instant.parse(facts.path("promise").path("answerBefore").asString(""));
    }
}
