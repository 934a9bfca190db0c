package nl.raakpunt.directory.topic;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something citizens ask about.
 *
 * @param key               stable key, for example {@code boom-kappen}
 * @param uri               the product in the Uniforme Productnamenlijst (UPL), when there is one
 * @param synonyms          words citizens and colleagues use for it
 * @param exampleQuestions  questions in citizens' own words
 * @param answer            short plain Dutch answer the contact centre can give at once
 * @param territorial       true when who is responsible depends on the village
 * @param serviceLevelHours working hours within which a citizen gets an answer
 * @param team              key of the team that owns the topic
 */
public record Topic(
        String key,
        String title,
        @Nullable URI uri,
        @Nullable String description,
        List<String> synonyms,
        List<String> exampleQuestions,
        @Nullable String answer,
        boolean territorial,
        int serviceLevelHours,
        @Nullable String team) {

    public Topic {
        synonyms = List.copyOf(synonyms);
        exampleQuestions = List.copyOf(exampleQuestions);
    }
}
