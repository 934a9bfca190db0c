package nl.raakpunt.routing.directory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A colleague with what they work on.
 *
 * @param hasPhoto whether there is a picture to ask for; {@code null} when that is not known
 */
public record PersonDetails(
        @JsonUnwrapped PersonCard card,
        List<String> skills,
        @Nullable String description,
        List<TopicRole> topics,
        @Nullable Lead lead,
        @Nullable Boolean hasPhoto) {

    public PersonDetails {
        skills = List.copyOf(skills);
        topics = List.copyOf(topics);
    }

    /** Who leads the colleague's team; a mail address that is {@code null} gets no messages. */
    public record Lead(
            UUID id, String displayName, @Nullable String mail) {}

    /** The colleague's recorded part in one topic. */
    public record TopicRole(
            String key,
            String title,
            Candidate.Role role,
            @Nullable String area) {}
}
