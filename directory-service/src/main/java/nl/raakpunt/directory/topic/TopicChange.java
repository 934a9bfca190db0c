package nl.raakpunt.directory.topic;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That somebody edited a topic here.
 *
 * @param actorName {@code null} when the person is no longer known
 * @param fields    what was edited, never what it said
 */
@Schema(name = "TopicChange")
record TopicChange(Instant at, @Nullable String actorName, List<Field> fields) {

    /** What can be edited. */
    enum Field {
        TITLE,
        SYNONYMS,
        EXAMPLE_QUESTIONS,
        ANSWER,
        SERVICE_LEVEL,
        RESPONSIBLE
    }
}
