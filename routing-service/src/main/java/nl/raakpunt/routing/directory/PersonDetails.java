package nl.raakpunt.routing.directory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A colleague with what they work on. */
public record PersonDetails(
        @JsonUnwrapped PersonCard card,
        List<String> skills,
        @Nullable String description,
        List<TopicRole> topics) {

    public PersonDetails {
        skills = List.copyOf(skills);
        topics = List.copyOf(topics);
    }

    /** The colleague's recorded part in one topic. */
    public record TopicRole(
            String key,
            String title,
            Candidate.Role role,
            @Nullable String area) {}
}
