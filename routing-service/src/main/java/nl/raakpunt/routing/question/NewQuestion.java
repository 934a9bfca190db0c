package nl.raakpunt.routing.question;

import nl.raakpunt.routing.directory.AreaRef;
import org.jspecify.annotations.Nullable;

/**
 * What an agent typed, before it becomes a question.
 *
 * @param text              the caller's own words, 1 to 10,000 characters
 * @param channel           how it came in
 * @param serviceLevelHours working hours the topic promises; {@code null} uses the default
 * @param promise           what the roster of whoever gets it allows, when that is later than the usual; {@code null} is the usual
 * @param keepNumbers       true when the agent said that a number that looks like a BSN is another number
 */
public record NewQuestion(
        String text,
        Caller caller,
        Channel channel,
        @Nullable TopicRef topic,
        @Nullable AreaRef area,
        @Nullable Integer serviceLevelHours,
        @Nullable Promise promise,
        boolean keepNumbers) {

    /** A question with the usual promise. */
    public NewQuestion(
            String text,
            Caller caller,
            Channel channel,
            @Nullable TopicRef topic,
            @Nullable AreaRef area,
            @Nullable Integer serviceLevelHours,
            boolean keepNumbers) {
        this(text, caller, channel, topic, area, serviceLevelHours, null, keepNumbers);
    }

    /** A question by telephone. */
    public NewQuestion(
            String text,
            Caller caller,
            @Nullable TopicRef topic,
            @Nullable AreaRef area,
            @Nullable Integer serviceLevelHours,
            boolean keepNumbers) {
        this(text, caller, Channel.PHONE, topic, area, serviceLevelHours, keepNumbers);
    }

    NewQuestion withTexts(String otherText, Caller otherCaller) {
        return new NewQuestion(otherText, otherCaller, channel, topic, area, serviceLevelHours, promise, keepNumbers);
    }
}
