package nl.raakpunt.routing.directory;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A topic as directory-service describes it.
 *
 * @param answer            short plain answer the agent can give at once
 * @param territorial       true when who is responsible depends on the village
 * @param serviceLevelHours working hours within which the citizen gets an answer
 */
public record TopicCard(
        String key,
        String title,
        @Nullable URI uri,
        @Nullable String answer,
        boolean territorial,
        int serviceLevelHours) {

    public TopicCard {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(title, "title");
    }
}
