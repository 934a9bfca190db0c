package nl.raakpunt.routing.question;

import nl.raakpunt.routing.directory.AreaRef;
import org.jspecify.annotations.Nullable;

/**
 * What an agent typed, before it becomes a question.
 *
 * @param text              the caller's own words, 1 to 10,000 characters
 * @param serviceLevelHours working hours the topic promises; {@code null} uses the default
 * @param keepNumbers       true when the agent said that a number that looks like a BSN is another number
 */
public record NewQuestion(
        String text,
        Caller caller,
        @Nullable TopicRef topic,
        @Nullable AreaRef area,
        @Nullable Integer serviceLevelHours,
        boolean keepNumbers) {

    NewQuestion withTexts(String otherText, Caller otherCaller) {
        return new NewQuestion(otherText, otherCaller, topic, area, serviceLevelHours, keepNumbers);
    }
}
