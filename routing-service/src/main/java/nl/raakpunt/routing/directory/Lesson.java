package nl.raakpunt.routing.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a question and may teach directory-service what its words are about.
 *
 * @param id       the same one again changes nothing
 * @param topic    key of the topic; none exactly when nothing was found
 * @param reason   why it was declined; only then
 * @param question the citizen's words; directory-service takes personal data out before it keeps anything
 * @param names    known names of people in it, to be taken out; never kept
 */
public record Lesson(
        UUID id,
        Kind kind,
        @Nullable String topic,
        @Nullable Reason reason,
        String question,
        List<String> names,
        Instant at) {

    public Lesson {
        names = List.copyOf(names);
    }

    /** What happened. */
    public enum Kind {
        FINISHED,
        CORRECTED,
        DECLINED,
        NOTHING_FOUND
    }

    /** Why somebody did not take it. */
    public enum Reason {
        WRONG_TOPIC,
        WRONG_PERSON,
        ABSENT,
        OVERLOADED,
        OTHER
    }
}
