package nl.raakpunt.routing.lesson;

import java.time.Instant;
import nl.raakpunt.routing.directory.Lesson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A lesson that waits to be told, without the citizen's words: those are read from the log when it is told.
 *
 * @param topic  key of the topic; none exactly when nothing was found
 * @param reason why it was declined; only then
 */
record Teaching(Lesson.Kind kind, @Nullable String topic, Lesson.@Nullable Reason reason, Instant at) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Teaching read(String json) {
        return JSON.readValue(json, Teaching.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }
}
