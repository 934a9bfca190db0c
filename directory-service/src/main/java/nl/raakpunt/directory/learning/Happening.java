package nl.raakpunt.directory.learning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a question and may teach what it was about.
 *
 * @param id       chosen by the sender; the same one again changes nothing
 * @param topic    key of the topic it says something of; none when a search found nothing
 * @param reason   why it was declined; only then
 * @param question the citizen's words, as they are
 * @param names    names of people concerned: taken out of the question, never kept
 */
record Happening(
        UUID id,
        Kind kind,
        @Nullable String topic,
        @Nullable Reason reason,
        String question,
        List<String> names,
        Instant at) {

    Happening {
        names = List.copyOf(names);
    }

    enum Kind {
        /** The question was finished, and this was its topic. */
        FINISHED,
        /** This was its topic until somebody corrected that. */
        CORRECTED,
        /** Somebody did not take it. */
        DECLINED,
        /** A search that found no topic. */
        NOTHING_FOUND
    }

    enum Reason {
        WRONG_TOPIC,
        WRONG_PERSON,
        ABSENT,
        OVERLOADED,
        OTHER
    }

    /** Whether the topic was right; nothing when this does not tell: somebody away or overloaded may still be the one. */
    @Nullable
    Boolean right() {
        return switch (kind) {
            case FINISHED -> true;
            case CORRECTED -> false;
            case DECLINED -> (reason == Reason.WRONG_TOPIC || reason == Reason.WRONG_PERSON) ? false : null;
            case NOTHING_FOUND -> null;
        };
    }
}
