package nl.raakpunt.directory.rule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a rule holds: every condition must; an empty list is no condition.
 *
 * @param topics     keys of topics
 * @param topicTeams keys of teams; all topics of these teams, next to {@code topics}
 * @param areas      keys of areas; a question of which the area is not known does not match
 * @param channels   how the question came in; a question of which that is not known does not match
 * @param customers  who asks; a question of which that is not known does not match
 */
public record RuleConditions(
        @NotNull @Size(max = 500) List<String> topics,
        @NotNull @Size(max = 100) List<String> topicTeams,
        @NotNull @Size(max = 100) List<String> areas,
        @NotNull List<Channel> channels,
        @NotNull List<CustomerKind> customers,
        @Valid @Nullable RuleTimes times) {

    /** No condition at all. */
    public static final RuleConditions NONE =
            new RuleConditions(List.of(), List.of(), List.of(), List.of(), List.of(), null);

    public RuleConditions {
        topics = List.copyOf(topics);
        topicTeams = List.copyOf(topicTeams);
        areas = List.copyOf(areas);
        channels = List.copyOf(channels);
        customers = List.copyOf(customers);
    }

    boolean anyTopic() {
        return topics.isEmpty() && topicTeams.isEmpty();
    }

    boolean includes(RuleCase question) {
        return includesTopic(question)
                && includes(areas, question.area())
                && includes(channels, question.channel())
                && includes(customers, question.customer())
                && (times == null || times.includes(question.at()));
    }

    private boolean includesTopic(RuleCase question) {
        return anyTopic() || topics.contains(question.topic()) || topicTeams.contains(question.topicTeam());
    }

    private static <T> boolean includes(List<T> wanted, @Nullable T found) {
        return wanted.isEmpty() || (found != null && wanted.contains(found));
    }

    /** How a question came in. */
    public enum Channel {
        PHONE,
        COUNTER,
        MAIL,
        FORM,
        CHAT
    }

    /** Who asks. */
    public enum CustomerKind {
        CITIZEN,
        ENTREPRENEUR,
        ASSOCIATION,
        GOVERNMENT
    }
}
