package nl.raakpunt.routing.attachment;

import java.time.Instant;
import java.util.UUID;
import nl.raakpunt.routing.question.QuestionId;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a file that belongs to a question.
 *
 * @param name   clean, and with an ending that fits its content
 * @param type   media type, from its content
 * @param size   in bytes
 * @param byName the colleague who added it; {@code null} when it came from the citizen
 */
public record Attachment(
        UUID id,
        QuestionId question,
        String name,
        String type,
        long size,
        @Nullable String byName,
        Instant addedAt) {}
