package nl.raakpunt.directory.topic;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.directory.topic.Responsibility.Role;
import org.jspecify.annotations.Nullable;

/**
 * A topic for who may edit it.
 *
 * @param version differs when anything of it does
 * @param changes who edited it lately
 */
@Schema(name = "EditableTopic")
record EditableTopic(
        String key,
        String version,
        String title,
        List<String> synonyms,
        List<String> exampleQuestions,
        @Nullable String answer,
        boolean territorial,
        int serviceLevelHours,
        List<Part> parts,
        List<TopicChange> changes) {

    /**
     * Somebody's part in the topic.
     *
     * @param name   as they are called
     * @param active false when they left
     * @param area   key of the village it holds for; {@code null} holds everywhere
     */
    @Schema(name = "TopicPart")
    record Part(
            UUID person,
            String name,
            boolean active,
            Role role,
            @Nullable String area) {}
}
