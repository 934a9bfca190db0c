package nl.raakpunt.routing.question;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a recent question without its words and without who asked.
 *
 * @param area key of the village
 */
public record RecentQuestion(
        String reference, TopicRef topic, @Nullable String area, Instant receivedAt) {}
