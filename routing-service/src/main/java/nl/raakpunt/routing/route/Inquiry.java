package nl.raakpunt.routing.route;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the router.
 *
 * @param text       the caller's own words
 * @param area       key of the village, when the agent chose one
 * @param topic      key of the topic, when the agent chose one
 * @param owner      who has the question now and so is not a candidate
 * @param declinedBy who gave this question back before
 */
public record Inquiry(
        String text,
        @Nullable String area,
        @Nullable String topic,
        @Nullable UUID owner,
        Set<UUID> declinedBy) {

    public Inquiry {
        declinedBy = Set.copyOf(declinedBy);
    }

    /** For words that are not a question yet. */
    public static Inquiry of(String text, @Nullable String area, @Nullable String topic, @Nullable UUID owner) {
        return new Inquiry(text, area, topic, owner, Set.of());
    }
}
