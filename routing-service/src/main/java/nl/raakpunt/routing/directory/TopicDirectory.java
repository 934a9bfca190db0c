package nl.raakpunt.routing.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Topics for those who answer for them; directory-service decides who may. Never throws because it is down. */
public interface TopicDirectory {

    /** What this person may edit, by title. */
    Reply<List<EditableTopic.Listed>> topics(Editor editor);

    /** One topic; refused when this person may not edit it. */
    Reply<EditableTopic> topic(String key, Editor editor);

    /** Keeps a topic as it is wanted when nobody changed it after this version. */
    RuleDirectory.Saved save(String key, Wanted wanted, Editor editor);

    /**
     * Who edits.
     *
     * @param all whether they manage every topic, not only their own
     */
    record Editor(UUID id, boolean all) {}

    /** A topic as it is wanted. */
    record Wanted(
            String version,
            String title,
            List<String> synonyms,
            List<String> exampleQuestions,
            @Nullable String answer,
            int serviceLevelHours,
            List<Part> parts) {}

    /** Somebody's part in a topic; without area it holds everywhere. */
    record Part(UUID person, Candidate.Role role, @Nullable String area) {}
}
