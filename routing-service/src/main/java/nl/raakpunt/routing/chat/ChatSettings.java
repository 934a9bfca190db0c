package nl.raakpunt.routing.chat;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the chat-bot may do, and how much of it.
 *
 * @param unknownMayLookUp whether chat users that are not linked to a colleague may look colleagues up
 * @param answerWithin     how long a chat waits for an answer before it hears that the bot is looking
 * @param perMinute        messages of one user in a minute
 * @param lookUpsPerHour   look-ups by one user in an hour
 * @param workspacePerHour look-ups by all users of a workspace in an hour
 * @param codeValid        how long a link code can be used
 * @param keepNonces       how long is remembered that a message came in
 * @param mailAfter        how long a message waits for a chat that is down before it goes by mail too
 */
@ConfigurationProperties("raakpunt.chat")
public record ChatSettings(
        @DefaultValue("false") boolean unknownMayLookUp,
        @DefaultValue("2s") Duration answerWithin,
        @DefaultValue("30") int perMinute,
        @DefaultValue("60") int lookUpsPerHour,
        @DefaultValue("2000") int workspacePerHour,
        @DefaultValue("10m") Duration codeValid,
        @DefaultValue("7d") Duration keepNonces,
        @DefaultValue("10m") Duration mailAfter) {}
