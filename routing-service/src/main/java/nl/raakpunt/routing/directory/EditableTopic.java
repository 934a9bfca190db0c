package nl.raakpunt.routing.directory;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A topic for who may edit it.
 *
 * @param version          differs when anything of it does
 * @param synonyms         words of citizens for it
 * @param exampleQuestions questions in citizens' own words
 * @param changes          who edited it lately, newest first
 */
public record EditableTopic(
        String key,
        String version,
        String title,
        List<String> synonyms,
        List<String> exampleQuestions,
        @Nullable String answer,
        boolean territorial,
        int serviceLevelHours,
        List<Part> parts,
        List<Change> changes) {

    public EditableTopic {
        synonyms = List.copyOf(synonyms);
        exampleQuestions = List.copyOf(exampleQuestions);
        parts = List.copyOf(parts);
        changes = List.copyOf(changes);
    }

    /**
     * Somebody's part in the topic.
     *
     * @param area key of the village it holds for; {@code null} holds everywhere
     */
    public record Part(
            UUID person,
            String name,
            boolean active,
            Candidate.Role role,
            @Nullable String area) {}

    /**
     * That somebody edited it.
     *
     * @param actorName {@code null} when the person is no longer known
     */
    public record Change(Instant at, @Nullable String actorName, List<Field> fields) {}

    /** What can be edited. */
    public enum Field {
        TITLE,
        SYNONYMS,
        EXAMPLE_QUESTIONS,
        ANSWER,
        SERVICE_LEVEL,
        RESPONSIBLE,
        @JsonEnumDefaultValue
        OTHER
    }

    /**
     * A topic in a list.
     *
     * @param answered whether there is an answer to give at once
     */
    public record Listed(String key, String title, boolean answered) {}
}
