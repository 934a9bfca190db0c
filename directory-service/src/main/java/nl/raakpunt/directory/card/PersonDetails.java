package nl.raakpunt.directory.card;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import nl.raakpunt.directory.topic.Responsibility.Role;
import org.jspecify.annotations.Nullable;

/** Everything the API shows of one person. */
record PersonDetails(
        @JsonUnwrapped PersonCard card,
        List<String> skills,
        @Nullable String description,
        List<TopicOfPerson> topics) {

    /**
     * What a person is to a topic.
     *
     * @param area key of the village it holds for; {@code null} holds everywhere
     */
    record TopicOfPerson(
            String key, String title, Role role, @Nullable String area) {}
}
