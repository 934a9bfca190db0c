package nl.raakpunt.directory.topic;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.topic.Responsibility.Role;
import org.jspecify.annotations.Nullable;

/**
 * A topic as somebody wants it to be.
 *
 * @param version          the version that was seen
 * @param synonyms         words of citizens for it
 * @param exampleQuestions questions in citizens' own words
 * @param answer           what the contact centre can say at once
 * @param parts            everybody's part in it, in place of what was recorded
 */
@Schema(name = "TopicInput")
record TopicInput(
        @NotBlank @Size(max = 100) String version,
        @NotBlank @Size(max = 200) String title,
        @NotNull @Size(max = 200) List<@NotBlank @Size(max = 100) String> synonyms,
        @NotNull @Size(max = 200) List<@NotBlank @Size(max = 500) String> exampleQuestions,
        @Nullable @Size(max = 10_000) String answer,
        @Min(1) @Max(2_000) int serviceLevelHours,
        @NotNull @Size(max = 200) List<@NotNull @Valid PartInput> parts) {

    /**
     * Somebody's part in the topic.
     *
     * @param area key of the village it holds for; {@code null} holds everywhere
     */
    @Schema(name = "TopicPartInput")
    record PartInput(
            @NotNull UUID person,
            @NotNull Role role,
            @Nullable @Size(max = 100) String area) {}

    Topic over(Topic before) {
        return new Topic(
                before.key(),
                title.strip(),
                before.uri(),
                before.description(),
                stripped(synonyms),
                stripped(exampleQuestions),
                answer == null || answer.isBlank() ? null : answer.strip(),
                before.territorial(),
                serviceLevelHours,
                before.team());
    }

    List<Responsibility> responsibilities(String topic) {
        return parts.stream()
                .map(part -> new Responsibility(topic, new PersonId(part.person()), part.role(), part.area()))
                .toList();
    }

    /** PostgreSQL refuses a NUL character in a text. */
    boolean storable() {
        return Stream.of(Stream.of(title, answer == null ? "" : answer), synonyms.stream(), exampleQuestions.stream())
                .flatMap(texts -> texts)
                .noneMatch(text -> text.indexOf('\0') >= 0);
    }

    private static List<String> stripped(List<String> texts) {
        return texts.stream().map(String::strip).distinct().toList();
    }
}
