package nl.raakpunt.directory.rule;

import java.time.LocalDateTime;
import nl.raakpunt.directory.rule.RuleConditions.Channel;
import nl.raakpunt.directory.rule.RuleConditions.CustomerKind;
import org.jspecify.annotations.Nullable;

/**
 * What rules look at of a question; never its words or who asks.
 *
 * @param topic     key of the topic
 * @param topicTeam key of the team the topic belongs to
 * @param area      key of the area, when it is known
 * @param at        local time of the municipality
 */
public record RuleCase(
        String topic,
        @Nullable String topicTeam,
        @Nullable String area,
        @Nullable Channel channel,
        @Nullable CustomerKind customer,
        LocalDateTime at) {}
