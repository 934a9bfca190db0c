package nl.raakpunt.municipality;

import java.util.List;

/**
 * What the municipality's catalogue says about one topic.
 *
 * @param uri               the product in the Uniforme Productnamenlijst, or an empty text
 * @param questions         example questions in citizens' own words
 * @param territorial       true when who is responsible depends on the village
 * @param serviceLevelHours working hours within which a citizen gets an answer
 * @param team              name of the team that owns the topic
 */
public record TopicContent(
        String key,
        String title,
        String uri,
        String description,
        List<String> synonyms,
        List<String> questions,
        String answer,
        boolean territorial,
        int serviceLevelHours,
        String team) {

    public TopicContent {
        synonyms = List.copyOf(synonyms);
        questions = List.copyOf(questions);
    }
}
